using System.Text.RegularExpressions;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>A clock that runs across the National Day and into the Saturday that makes up for it.</summary>
public sealed partial class StripInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
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
            [
                (1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"),
                (390, "en-GB", "-phone-english"),
            ])
        {
            var page = await browser.OpenAsync(
                $"/orders/{AServiceDay.View.Order.OrderId}", width, 844, locale, Role.ServiceSupervisor);
            await page.Locator(".track .made-up").First.WaitForAsync();
            (await page.Locator(".track .made-up").CountAsync()).ShouldBe(3);
            (await page.Locator(".track .holiday").GetAttributeAsync("title"))!.ShouldContain("国庆节");
            (await page.Locator("[data-note=on-hold]").InnerTextAsync()).ShouldContain("等配件：水泵密封圈");
            await page.Locator(".strip details summary").ClickAsync();
            await page.Locator("rw-copy button").ClickAsync();
            await page.Locator("rw-copy [role=status]", new() { HasTextRegex = Copied() }).WaitForAsync();
            await BrowserFixture.SaveAsync(page, $"strip{name}");
            await page.ShouldFitAsync(width, name);
        }
    }

    [GeneratedRegex("已复制|Copied")]
    private static partial Regex Copied();
}
