using System.Text.RegularExpressions;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed partial class CountdownsInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_the_servers_clock_is_moved_then_open_countdowns_follow_without_a_reload()
    {
        var page = await browser.OpenAsync("/");
        await page.Locator("rw-countdown[data-stage=over]").First.WaitForAsync();
        browser.Clock.Advance(TimeSpan.FromHours(16));
        await page.Locator("rw-countdown", new() { HasTextRegex = SixteenHoursLate() }).First.WaitForAsync();
        (await page.Locator("rw-countdown[data-stage=over]").CountAsync()).ShouldBe(6);
    }

    [GeneratedRegex("已超时 16 小时 07 分")]
    private static partial Regex SixteenHoursLate();
}
