using System.Text;
using Microsoft.Playwright;
using RepairWorkflows.Dashboard.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>The pages of calendars and limits.</summary>
public sealed class RulesInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly (int Width, string Locale, string Name)[] Screens =
    [
        (1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"), (390, "en-GB", "-phone-english"),
    ];

    [BrowserFact]
    public async Task When_the_pages_are_shown_in_any_size_and_language_then_nothing_is_wider_than_the_screen()
    {
        (string Path, string Name, string Ready)[] pages =
        [
            ("/calendars", "calendars", "[data-rule=china]"), ("/calendars/china", "calendar", ".day"),
            ("/clock-policies", "policies", "[data-rule=ticketing]"),
            ("/clock-policies/region-notice", "policy", "[data-preview]"),
        ];
        foreach (var (path, name, ready) in pages)
        {
            foreach (var (width, locale, screen) in Screens)
            {
                var page = await browser.OpenAsync(path, width, 844, locale, Role.ProcessOwner);
                await page.Locator(ready).First.WaitForAsync();
                await BrowserFixture.SaveAsync(page, $"{name}{screen}");
                await page.ShouldFitAsync(width, $"{name}{screen}");
                await page.CloseAsync();
            }
        }
    }

    [BrowserFact]
    public async Task When_days_are_changed_by_the_keyboard_alone_then_the_draft_and_the_focus_stay()
    {
        foreach (var (width, locale, name) in Screens)
        {
            var page = await browser.OpenAsync("/calendars/china", width, 844, locale, Role.ProcessOwner);
            await page.EvaluateAsync("customElements.whenDefined('rw-year')");
            await page.Locator("h1:focus").WaitForAsync();     // once it is there, the page leaves the focus alone
            await page.Locator("[data-date='2026-01-01']").FocusAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Locator("[data-date='2026-01-09']:focus").WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("#day-kind:focus").WaitForAsync();
            await page.Locator("#day-kind").SelectOptionAsync("morning");
            await page.Locator("#day-name").FillAsync("盘点 · stocktaking");
            await BrowserFixture.SaveAsync(page, $"calendar-day{name}");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[data-date='2026-01-09'].changed:focus").WaitForAsync();
            await BrowserFixture.SaveAsync(page, $"calendar-draft{name}");
            await page.ShouldFitAsync(width, name);
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task When_a_file_is_chosen_then_its_mistakes_or_its_differences_are_shown()
    {
        var page = await browser.OpenAsync("/calendars/site", locale: "en-GB", role: Role.ProcessOwner);
        await UploadAsync(page, "type,normal,12:00-08:00,\nday,soon,off,");
        await page.Locator("[data-mistakes] li").Nth(1).WaitForAsync();
        await BrowserFixture.SaveAsync(page, "calendar-mistakes-english");
        await UploadAsync(page, "type,normal,08:00-12:00 14:00-18:00,\nday,2026-12-31,morning,年末");
        await page.Locator("[data-difference] tr").Nth(2).WaitForAsync();
        await BrowserFixture.SaveAsync(page, "calendar-upload-english");
        (await page.Locator(".day.changed").CountAsync()).ShouldBeGreaterThan(200);
    }

    [BrowserFact]
    public async Task When_a_limit_is_edited_then_its_preview_follows_and_mistakes_stand_at_their_fields()
    {
        foreach (var (width, locale, name) in Screens)
        {
            var page = await browser.OpenAsync(
                "/clock-policies/general-dispatch", width, 844, locale, Role.ProcessOwner);
            await page.Locator("[data-add=target]").ClickAsync();
            await page.Locator("[data-preview=now]").Nth(1).WaitForAsync();
            await page.Locator("[data-part=targets] [data-span=amount]").FillAsync("4");
            await page.Locator("[data-part=targets] [data-span=unit]").SelectOptionAsync("Hours");
            await page.Locator("[data-publish] tr.changed").First.WaitForAsync();
            await page.Locator("[data-stage='0'] summary").ClickAsync();
            await BrowserFixture.SaveAsync(page, $"policy-edited{name}");
            await page.Locator("[data-stage='0'] input[type=number]").FillAsync("100");
            await page.Locator("[data-stage='0'] input[type=number]").BlurAsync();
            await page.Locator("[data-error=stages]").WaitForAsync();
            await BrowserFixture.SaveAsync(page, $"policy-wrong{name}");
            await page.ShouldFitAsync(width, name);
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task When_changes_are_published_then_the_version_before_is_still_there_to_be_compared()
    {
        var page = await browser.OpenAsync("/calendars/china", locale: "en-GB", role: Role.ProcessOwner);
        await page.Locator("[data-date='2026-03-03']").ClickAsync();
        await page.Locator("#day-kind").SelectOptionAsync(DayDraft.Off);
        await page.Locator("#day-name").FillAsync("停电检修");
        await page.Locator("[data-day-editor] button[type=submit]").ClickAsync();
        await page.Locator("#field-reason").FillAsync("Power off for repairs");
        await page.Locator("[data-publish] button[type=submit]").ClickAsync();
        await page.Locator("[data-versions] tbody tr").Nth(1).WaitForAsync();
        await BrowserFixture.SaveAsync(page, "calendar-published-english");

        await page.Locator("[data-versions] a").ClickAsync();
        await page.Locator("[data-old]").WaitForAsync();
        await BrowserFixture.SaveAsync(page, "calendar-old-english");

        new Uri(page.Url).PathAndQuery.ShouldBe("/calendars/china?version=1");
        (await page.Locator("[data-difference] tbody").InnerTextAsync()).ShouldContain("停电检修");
        (await page.Locator("button.day").CountAsync()).ShouldBe(0);
    }

    private static Task UploadAsync(IPage page, string rows) => page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload
        {
            Name = "site.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(
                $"record,key,value,note\ncalendar,name,site,\ncalendar,base,china,\n{rows}\n"),
        });
}
