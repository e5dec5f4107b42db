using System.Text.Json;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>The ways in which an input is filled in.</summary>
public sealed class StudioExpressionTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_an_owner_writes_a_script_then_it_is_completed_with_what_the_definition_has()
    {
        await MakeAsync("completed");
        var page = await OpenAsync("completed");
        await WriteAsync(page, "JavaScript", "getCol");

        await page.Locator(".suggest-widget .monaco-list-row", new() { HasTextString = "getColour" }).First
            .WaitForAsync();
        await Studio.ShowAsync(page, "studio-completion");
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), StudioBrowser.Saved(200, "getColour"));
        (await TextAsync("completed")).ShouldBe(("JavaScript", "getColour"));
    }

    [BrowserFact]
    public async Task When_an_owner_writes_a_template_then_it_is_kept_and_filled_in()
    {
        await MakeAsync("templated");
        var page = await OpenAsync("templated");

        await page.RunAndWaitForResponseAsync(
            () => WriteAsync(page, "Liquid", "Hello, {{ Variables.Colour }}"), StudioBrowser.Saved(200, ".Colour }}"));

        (await TextAsync("templated")).ShouldBe(("Liquid", "Hello, {{ Variables.Colour }}"));
        await Studio.ShowAsync(page, "studio-template");
        using var owner = Site.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions/templated/publish", "{}");
        var run = await owner.ExecuteAsync("templated");
        (await owner.ShowAsync($"/activity-executions/list?workflowInstanceId={run}&activityNodeId=Workflow1:f:w"))
            .GetProperty("items")[0].GetProperty("activityState").GetProperty("Text").GetString()
            .ShouldBe("Hello, red");
    }

    [BrowserFact]
    public async Task When_an_owner_chooses_a_variable_then_the_input_is_bound_to_it()
    {
        await MakeAsync("bound");
        var page = await OpenAsync("bound");
        await page.SelectAsync("w");
        await SyntaxAsync(page, "Variable");
        await page.Locator("#studio .mud-input-control", new() { HasTextString = "Text" }).First.ClickAsync();

        await page.RunAndWaitForResponseAsync(
            () => page.ChooseAsync("Colour"), StudioBrowser.Saved(200, "\"Variable\""));

        var expression = await ExpressionAsync("bound", "w", "text");
        ADefinition.Text(expression, "type").ShouldBe("Variable");
        ADefinition.Text(JsonElement.Parse(ADefinition.Text(expression, "value")!), "id").ShouldBe("v");
        await Studio.ShowAsync(page, "studio-variable");
    }

    [BrowserFact]
    public async Task When_an_owner_chooses_a_limit_then_the_list_has_those_of_the_rules()
    {
        await MakeAsync("limited", publish: false, root: StudioDrawings.Clock);
        var page = await OpenAsync("limited");
        await page.Locator("#studio .x6-node[data-cell-id='c']")
            .ClickAsync(new() { Position = new() { X = 80, Y = 14 } });
        await page.Locator("#studio .mud-input-control", new() { HasTextString = "Clock" }).First.ClickAsync();
        await page.Locator(".mud-popover-open").GetByText("Arrival").First.WaitForAsync();
        await Studio.ShowAsync(page, "studio-limits");

        await page.RunAndWaitForResponseAsync(
            () => page.ChooseAsync("Arrival"), StudioBrowser.Saved(200, "arrival-notice"));

        ADefinition.Text(await ExpressionAsync("limited", "c", "clock"), "value").ShouldBe("arrival-notice");
    }

    // The editor closes braces by itself: what is typed has none.
    private static async Task WriteAsync(IPage page, string syntax, string text)
    {
        await page.SelectAsync("w");
        await SyntaxAsync(page, syntax);
        await page.Locator("#studio .monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task SyntaxAsync(IPage page, string syntax)
    {
        var text = page.Locator("#studio .mud-input-control", new() { HasTextString = "Text" }).First;
        await text.Locator("xpath=following::button[1]").ClickAsync();
        await page.ChooseAsync(syntax);
    }

    private async Task<(string?, string?)> TextAsync(string id)
    {
        var expression = await ExpressionAsync(id, "w", "text");
        return (ADefinition.Text(expression, "type"), ADefinition.Text(expression, "value"));
    }

    private async Task<JsonElement> ExpressionAsync(string id, string step, string input) =>
        (await LatestAsync(id)).GetProperty("root").GetProperty("activities").EnumerateArray()
            .First(activity => ADefinition.Text(activity, "id") == step).GetProperty(input).GetProperty("expression");
}
