using Microsoft.Playwright;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed class PagesInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string OrderPath = $"/orders/{AServiceDay.View.Order.OrderId}";

    [BrowserFact]
    public async Task When_the_board_opens_then_it_counts_down_from_the_servers_clock()
    {
        var page = await browser.OpenAsync("/");
        await page.Locator("rw-countdown[data-stage=over]").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, "board");
        (await page.Locator("rw-countdown[data-stage=over]").First.TextContentAsync())!.ShouldStartWith("已超时 7 分 2");
    }

    [BrowserFact]
    public async Task When_a_page_opens_beside_the_menu_then_it_stands_still()
    {
        var page = await browser.OpenAsync("/");
        await page.Locator(".rw-content .rw-list").First.WaitForAsync();
        (await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.mud-main-content')).transitionProperty")).ShouldBe("none");
    }

    [BrowserFact]
    public async Task When_a_limit_passes_before_the_eyes_then_it_is_read_out()
    {
        var page = await browser.OpenAsync("/");
        var breach = page.Locator("rw-clock", new() { HasTextString = "WX20260310-0002" });
        await breach.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 40_000 });
        (await breach.TextContentAsync()).ShouldBe("WX20260310-0002 到场：已超过时限。");
    }

    [BrowserFact]
    public async Task When_a_phone_shows_english_then_every_card_holds_its_words()
    {
        foreach (var (path, name) in new[] { ("/", "board"), ("/closed", "closed"), (OrderPath, "order") })
        {
            var page = await browser.OpenAsync(path, width: 390, height: 844, locale: "en-GB");
            await page.Locator(".rw-content :is(.rw-list tr, .strip)").First
                .WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await BrowserFixture.SaveAsync(page, $"{name}-phone-english");
            (await page.EvaluateAsync<double>(
                "Math.max(...[...document.querySelectorAll('.rw-content *:not(.rw-unseen)')]"
                    + ".map(part => part.getBoundingClientRect().right))"))
                .ShouldBeLessThanOrEqualTo(390, path);
        }
    }

    [BrowserFact]
    public async Task When_the_screen_is_a_phones_then_nothing_is_wider_than_it()
    {
        (string Path, string Name)[] pages =
            [("/", "board"), (OrderPath, "order"), ("/report", "report"), ("/closed", "closed")];
        foreach (var (path, name) in pages)
        {
            var page = await browser.OpenAsync(path, width: 390, height: 844);
            await page.Locator(".rw-content :is(.rw-list, .rw-sheet)").First.WaitForAsync();
            await BrowserFixture.SaveAsync(page, $"{name}-phone");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                390, path);
        }
    }

    [BrowserFact]
    public async Task When_an_order_opens_then_its_clocks_and_actions_are_seen()
    {
        var page = await browser.OpenAsync(OrderPath);
        await page.Locator("[data-action=record-call]").WaitForAsync();
        await page.Locator(".task .rw-clause").First.ClickAsync();
        await BrowserFixture.SaveAsync(page, "order");
        (await page.Locator(".strip").CountAsync()).ShouldBe(AServiceDay.View.Clocks.Count);
    }

    [BrowserFact]
    public async Task When_an_action_is_chosen_then_its_form_opens_and_is_sent_once()
    {
        browser.Desk.On<TakeAction, ActionTaken>(
            command => new(command.OrderId.Value, command.Action, RepairStatus.SlipSigned, AnOrder.Now));
        var page = await browser.OpenAsync(OrderPath);
        await page.Locator("[data-action=record-call]").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "是" }).First.CheckAsync();
        await page.GetByText("30 分钟后").ClickAsync();
        await BrowserFixture.SaveAsync(page, "action");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认" }).DblClickAsync();
        await page.Locator(".mud-snackbar").WaitForAsync();
        browser.Desk.Sent<TakeAction>().Select(command => command.Fields["promisedAt"]?.ToString())
            .ShouldBe(["2026-03-10T07:00:00Z"]);
    }

    [BrowserFact]
    public async Task When_the_user_chooses_english_and_dark_then_both_stay()
    {
        var page = await browser.OpenAsync("/");
        await page.Locator("[data-switch=language]").ClickAsync();
        await page.Locator("[data-switch=theme]", new() { HasTextString = "Dark" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Open orders" }).WaitForAsync();
        await page.Locator("html.rw-dark rw-countdown[data-stage=over]").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, "board-english-dark");
        await page.GotoAsync(OrderPath);
        await page.Locator(".strip").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, "order-english-dark");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en-GB");
    }

    [BrowserFact]
    public async Task When_an_address_leads_nowhere_then_there_is_a_way_back()
    {
        var page = await browser.OpenAsync("/orders/abc");
        await page.Locator(".rw-plain h1").WaitForAsync();
        await BrowserFixture.SaveAsync(page, "missing");
        await page.Locator("main a").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "在办维修单" }).WaitForAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe("/");
    }

    [BrowserFact]
    public async Task When_the_bell_is_pressed_then_the_roles_notifications_are_listed()
    {
        var page = await browser.OpenAsync("/report");
        await page.GetByRole(AriaRole.Button, new() { Name = "通知" }).ClickAsync();
        await page.Locator(".panel li").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, "notifications");
        (await page.Locator(".panel li.new").CountAsync()).ShouldBe(2);
    }

    [BrowserFact]
    public async Task When_a_phone_shows_a_demonstration_then_the_frame_says_so_in_whole_words()
    {
        foreach (var (width, locale) in new[] { (390, "zh-CN"), (390, "en-GB"), (360, "zh-CN"), (360, "en-GB") })
        {
            var page = await browser.OpenAsync("/closed", width, 844, locale);
            (await page.Locator(".rw-demo").EvaluateAsync<int>("badge => badge.scrollWidth - badge.clientWidth"))
                .ShouldBeLessThanOrEqualTo(0, $"{width} {locale}");
            await BrowserFixture.SaveAsync(page, $"demonstration-{width}-{locale}");
        }
    }

    [BrowserFact]
    public async Task When_the_user_may_sign_out_then_the_form_carries_its_token()
    {
        var page = await browser.OpenAsync("/closed");
        var token = page.Locator("form[action='/sign-out'] input[name=__RequestVerificationToken]");
        await token.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await token.InputValueAsync()).ShouldNotBeEmpty();
    }

    [BrowserFact]
    public async Task When_a_phone_opens_the_menu_then_the_drawer_is_over_the_page()
    {
        var page = await browser.OpenAsync("/", width: 390, height: 844);
        await page.Locator(".rw-list").WaitForAsync();
        (await page.Locator(".rw-drawer nav a").First.IsVisibleAsync()
            && (await page.Locator(".rw-drawer").BoundingBoxAsync())!.X >= 0).ShouldBeFalse();
        await page.GetByRole(AriaRole.Button, new() { Name = "菜单" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登记报修" }).ClickAsync();
        await page.Locator("#field-customerName").WaitForAsync();
        await BrowserFixture.SaveAsync(page, "menu-phone");
        page.Url.ShouldEndWith("/report");
    }
}
