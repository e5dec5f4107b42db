using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed class FindingsInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_a_process_owner_opens_the_menu_then_the_findings_are_counted_and_a_click_away()
    {
        var page = await browser.OpenAsync("/", role: Role.ProcessOwner);
        await page.Locator("nav a[href=findings] .rw-count", new() { HasTextString = "49" }).WaitForAsync();
        await page.Locator("nav a[href=findings]").ClickAsync();
        await page.Locator("[data-kind=stuck]").WaitForAsync();
        await page.Locator("[data-kind=stuck] a.id").First.ClickAsync();
        await page.Locator(".journal .lines li").First.WaitForAsync();
        new Uri(page.Url).AbsolutePath.ShouldStartWith("/instances/");
    }

    [BrowserFact]
    public async Task When_the_pages_are_shown_in_any_size_and_language_then_nothing_is_wider_than_the_screen()
    {
        (string Path, string Name)[] pages = [("/findings", "findings"), ("/instances/i", "instance")];
        (int Width, string Locale, string Name)[] screens =
        [
            (1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"),
            (390, "en-GB", "-phone-english"),
        ];
        foreach (var (path, name) in pages)
        {
            foreach (var (width, locale, screen) in screens)
            {
                var page = await browser.OpenAsync(path, width, 844, locale, Role.Administrator);
                await page.Locator(".rw-finding").First.WaitForAsync();
                await BrowserFixture.SaveAsync(page, $"{name}{screen}");
                await page.ShouldFitAsync(width, $"{name}{screen}");
            }
        }
    }

    [BrowserFact]
    public async Task When_a_dead_letter_would_be_dismissed_then_a_dialog_asks_why_and_escape_leaves_it_alone()
    {
        foreach (var (locale, name) in new[] { ("zh-CN", "findings-dismiss"), ("en-GB", "findings-dismiss-english") })
        {
            var page = await browser.OpenAsync("/findings", locale: locale, role: Role.Administrator);
            await page.Locator("[data-mend=dismiss]").ClickAsync();
            await page.Locator("#action-form textarea").WaitForAsync();
            await BrowserFixture.SaveAsync(page, name);
            await page.Keyboard.PressAsync("Escape");
            await page.Locator("#action-form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        browser.Desk.Sent<RepairWorkflows.Repairs.Findings.DismissDeadLetter>().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task When_an_instance_would_be_called_off_then_a_dialog_asks_and_escape_leaves_it_alone()
    {
        var page = await browser.OpenAsync("/findings", role: Role.Administrator);
        await page.Locator("[data-mend=cancel]").First.ClickAsync();
        await page.Locator(".mud-message-box").WaitForAsync();
        await BrowserFixture.SaveAsync(page, "findings-cancel");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".mud-message-box").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        browser.Desk.Sent<RepairWorkflows.Repairs.Instances.CancelInstance>().ShouldBeEmpty();
    }
}
