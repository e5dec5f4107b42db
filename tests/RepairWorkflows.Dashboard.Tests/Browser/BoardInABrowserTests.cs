using Microsoft.Playwright;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>What stands out about an order has its place on the board, whatever the screen.</summary>
public sealed class BoardInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string BeyondTheirCard = """
        () => [...document.querySelectorAll('.board .rw-mark')]
            .filter(mark => mark.getBoundingClientRect().right > mark.closest('td').getBoundingClientRect().right)
            .map(mark => `${mark.textContent} ends at ${mark.getBoundingClientRect().right}`)
        """;

    private const string BelowTheirNumber = """
        () => [...document.querySelectorAll('.board .rw-urgency')]
            .filter(mark => mark.getBoundingClientRect().top
                >= mark.closest('td').querySelector('a').getBoundingClientRect().bottom)
            .map(mark => mark.closest('td').innerText)
        """;

    [BrowserFact]
    public async Task When_an_order_carries_all_marks_then_its_card_on_a_phone_holds_them()
    {
        foreach (var (width, locale) in new[] { (390, "zh-CN"), (390, "en-GB"), (360, "zh-CN"), (360, "en-GB") })
        {
            var page = await OpenAsync(AServiceDay.Open, width, locale);
            (await page.Locator("tr:last-child .rw-mark").CountAsync()).ShouldBe(3);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, $"{width} {locale}");
            (await page.EvaluateAsync<string[]>(BeyondTheirCard)).ShouldBeEmpty($"{width} {locale}");
        }
    }

    [BrowserFact]
    public async Task When_the_screen_is_wide_and_there_is_much_to_do_then_an_urgency_stands_beside_its_number()
    {
        var reported = AServiceDay.Open[2] with
        {
            Tasks = [.. AServiceDay.Open.SelectMany(row => row.Tasks).Distinct()],
        };
        var page = await OpenAsync([reported], 1360, "zh-CN");
        (await page.EvaluateAsync<string[]>(BelowTheirNumber)).ShouldBeEmpty();
    }

    private async Task<IPage> OpenAsync(IReadOnlyList<CaseRow> rows, int width, string locale)
    {
        browser.Desk.On<GetOpenCases, CasePage>(_ => new(rows, null));
        var page = await browser.OpenAsync("/", width, 860, locale);
        await page.Locator(".board .rw-urgency").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, $"board-{width}-{locale}");
        return page;
    }
}
