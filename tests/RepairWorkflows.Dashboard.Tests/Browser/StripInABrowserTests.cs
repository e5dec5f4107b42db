using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>A clock that runs across the National Day and into the Saturday that makes up for it.</summary>
public sealed class StripInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_a_clock_runs_across_a_holiday_and_a_make_up_saturday_then_its_strip_says_so()
    {
        browser.Clock.SetUtcNow(AClock.OnTheMakeUpSaturday);
        var record = AClock.AcrossTheNationalDay();
        var explanation = ClockExplanation.Of(record, Rules.Shipped, AClock.OnTheMakeUpSaturday);
        browser.Desk.On<GetCase, CaseView?>(_ => AServiceDay.View with
        {
            Clocks = [record], Explanations = [explanation],
        });
        foreach (var (width, locale, name) in ((int, string, string)[])
            [(1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"), (390, "en-GB", "-phone-english")])
        {
            var page = await browser.OpenAsync(
                $"/orders/{AServiceDay.View.Order.OrderId}", width, 844, locale, Role.ServiceSupervisor);
            await page.Locator(".strip details summary").ClickAsync();
            await BrowserFixture.SaveAsync(page, $"strip{name}");
            (await page.EvaluateAsync<double>(FindingsInABrowserTests.RightEdge)).ShouldBeLessThanOrEqualTo(width, name);
        }
    }
}
