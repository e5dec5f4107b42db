using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed class TimingInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_the_page_is_shown_in_any_size_and_language_then_it_fits_the_screen()
    {
        foreach (var (width, locale, name) in ((int, string, string)[])
            [(1360, "zh-CN", "timing"), (1360, "en-GB", "timing-english"), (390, "zh-CN", "timing-phone")])
        {
            var page = await browser.OpenAsync("/timing", width, 844, locale, Role.Administrator);
            await page.Locator("[data-period=month]").WaitForAsync();
            await BrowserFixture.SaveAsync(page, name);
            await page.ShouldFitAsync(width, name);
        }
    }
}
