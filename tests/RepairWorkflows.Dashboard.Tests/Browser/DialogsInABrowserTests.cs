using Microsoft.Playwright;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

public sealed class DialogsInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task When_a_dialog_opens_then_the_first_field_has_the_focus()
    {
        var page = await OpenAsync("record-call");
        await page.Locator("#action-form input[name=field-reached]:focus").WaitForAsync();
    }

    [BrowserFact]
    public async Task When_enter_is_pressed_then_it_is_confirmed()
    {
        browser.Desk.On<TakeAction, ActionTaken>(
            command => new(command.OrderId.Value, command.Action, RepairStatus.SlipSigned, AnOrder.Now));
        var page = await OpenAsync("record-call");
        await page.Locator("#action-form input:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mud-snackbar").WaitForAsync();
        browser.Desk.Sent<TakeAction>()[^1].Action.ShouldBe("record-call");
    }

    [BrowserFact]
    public async Task When_ctrl_and_enter_are_pressed_in_a_long_text_then_it_is_confirmed_with_the_text()
    {
        browser.Desk.On<TakeAction, ActionTaken>(
            command => new(command.OrderId.Value, command.Action, RepairStatus.SlipSigned, AnOrder.Now));
        var page = await OpenAsync("report-late");
        await page.Locator("#field-reason:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("堵车");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".mud-snackbar").WaitForAsync();
        browser.Desk.Sent<TakeAction>()[^1].Fields["reason"]?.ToString().ShouldBe("堵车");
    }

    [BrowserFact]
    public async Task When_escape_is_pressed_in_a_field_then_the_dialog_closes_and_the_focus_is_where_it_was()
    {
        var page = await OpenAsync("report-late");
        await page.Locator("#field-reason:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".rw-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator("[data-action=report-late]:focus").WaitForAsync();
    }

    [BrowserFact]
    public async Task When_a_dialog_is_shown_then_what_confirms_stands_right_most()
    {
        var page = await OpenAsync("record-call");
        var buttons = page.Locator(".rw-dialog .mud-dialog-actions button");
        (await buttons.AllInnerTextsAsync()).ShouldBe(["取消", "确认"]);
        (await buttons.Nth(1).BoundingBoxAsync())!.X.ShouldBeGreaterThan((await buttons.Nth(0).BoundingBoxAsync())!.X);
    }

    private async Task<IPage> OpenAsync(string action)
    {
        var page = await browser.OpenAsync($"/orders/{AServiceDay.View.Order.OrderId}");
        await page.Locator($"[data-action={action}]").ClickAsync();
        await page.Locator(".rw-dialog").WaitForAsync();
        return page;
    }
}
