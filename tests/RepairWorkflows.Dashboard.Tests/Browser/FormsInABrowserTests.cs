using Microsoft.Playwright;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed class FormsInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Modal = "document.getElementById('components-reconnect-modal').className = 'rw-connection ";
    private const string Lost = Modal + "components-reconnect-show'";
    private const string Back = Modal + "components-reconnect-hide'";

    [BrowserFact]
    public async Task When_the_connection_is_lost_then_the_bar_is_white_on_red()
    {
        var page = await OpenReportAsync();
        await page.EvaluateAsync(Lost);
        await BrowserFixture.SaveAsync(page, "connection-lost");
        (await page.EvaluateAsync<string>(
            "getComputedStyle(document.getElementById('components-reconnect-modal')).backgroundColor"))
            .ShouldBe("rgb(125, 24, 18)");
    }

    [BrowserFact]
    public async Task When_the_connection_is_lost_then_nothing_can_be_sent()
    {
        var page = await OpenReportAsync();
        await page.EvaluateAsync(Lost);
        await page.Locator(".rw-actions button[disabled]").WaitForAsync();
        await page.EvaluateAsync("document.querySelector('form.rw-sheet').requestSubmit()");
        new Uri(page.Url).PathAndQuery.ShouldBe("/report");
    }

    [BrowserFact]
    public async Task When_the_connection_comes_back_then_what_was_typed_meanwhile_is_sent()
    {
        Refuse();
        var page = await OpenReportAsync();
        await page.EvaluateAsync(Lost);
        await page.Locator("#field-customerName").FillAsync("周敏");
        await page.Locator("#field-customerName").BlurAsync();
        await page.EvaluateAsync(Back);
        await page.Locator(".rw-actions button").ClickAsync();
        await page.Locator("[data-field=phone] .rw-error").WaitForAsync();
        browser.Desk.Sent<StartCase>()[^1].Report["customerName"]?.ToString().ShouldBe("周敏");
    }

    [BrowserFact]
    public async Task When_a_report_is_refused_on_a_phone_then_the_first_wrong_field_has_the_focus()
    {
        Refuse();
        var page = await OpenReportAsync(width: 390);
        await page.Locator(".rw-actions button").ClickAsync();
        await page.Locator("#field-phone:focus").WaitForAsync();
        (await page.Locator("#field-phone").BoundingBoxAsync())!.Y.ShouldBeInRange(60, 700);
    }

    private async Task<IPage> OpenReportAsync(int width = 1360)
    {
        var page = await browser.OpenAsync("/report", width, height: 760);
        await page.Locator("#field-customerName").WaitForAsync();
        return page;
    }

    private void Refuse() => browser.Desk.On<StartCase, CaseStarted>(_ => throw new InvalidRequestException(
        "report.invalid", "Bad fields.",
        [new("phone", "field.malformed", "电话格式不对"), new("description", "field.required", "必填")]));
}
