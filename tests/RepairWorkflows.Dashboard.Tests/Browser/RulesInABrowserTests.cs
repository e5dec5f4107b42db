using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>The pages of calendars and limits.</summary>
public sealed class RulesInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_the_pages_are_shown_in_any_size_and_language_then_nothing_is_wider_than_the_screen()
    {
        (string Path, string Name, string Ready)[] pages =
        [
            ("/calendars", "calendars", "[data-rule=china]"), ("/calendars/china", "calendar", ".day"),
            ("/clock-policies", "policies", "[data-rule=ticketing]"),
            ("/clock-policies/region-notice", "policy", "[data-preview]"),
        ];
        (int Width, string Locale, string Name)[] screens =
        [
            (1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"),
            (390, "en-GB", "-phone-english"),
        ];
        foreach (var (path, name, ready) in pages)
        {
            foreach (var (width, locale, screen) in screens)
            {
                var page = await browser.OpenAsync(path, width, 844, locale, Role.ProcessOwner);
                await page.Locator(ready).First.WaitForAsync();
                await BrowserFixture.SaveAsync(page, $"{name}{screen}");
                var edge = await page.EvaluateAsync<double>(FindingsInABrowserTests.RightEdge);
                edge.ShouldBeLessThanOrEqualTo(width, $"{name}{screen}");
                await page.CloseAsync();
            }
        }
    }
}
