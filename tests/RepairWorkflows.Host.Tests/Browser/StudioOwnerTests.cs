using System.Text.Json;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>What an owner does, as they do it: with a mouse and a keyboard.</summary>
public sealed class StudioOwnerTests(BrowsedHost site) : IClassFixture<BrowsedHost>, IAsyncLifetime
{
    private readonly StudioBrowser _studio = new(site);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _studio.CloseAsync();

    [BrowserFact]
    public async Task When_an_owner_makes_a_definition_then_it_is_drawn_filled_in_and_run()
    {
        var page = await _studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
        var id = await CreateAsync(page, "Keys in custody");
        await page.DropAsync("Write line", 150);
        await page.DropAsync("Event", 480);
        await page.SavedAsync(() => page.ConnectAsync());
        await page.SavedAsync(() => page.FillAsync("Write line", "Text", "Keys taken"));
        await page.SavedAsync(() => page.FillAsync("Event", "Event name", "keys-back"));
        await _studio.ShowAsync(page, "studio-drawn");

        await StudioBrowser.Tool(page, StudioTool.Run).ClickAsync();
        await page.WaitForURLAsync("**/studio/instances/*");

        await page.GetByText("Suspended").First.WaitForAsync();
        await page.Locator("#studio .x6-node", new() { HasTextString = "Event" }).First.WaitForAsync();
        await _studio.ShowAsync(page, "studio-run");
        var saved = await ShowAsync(id);
        saved.GetProperty("root").GetProperty("connections").GetArrayLength().ShouldBe(1);
    }

    [BrowserFact]
    public async Task When_an_owner_writes_a_script_then_it_is_completed_with_what_the_definition_has()
    {
        await MakeAsync("completed");
        var page = await OpenAsync("completed");
        await page.SelectAsync("w");
        var text = page.Locator("#studio .mud-input-control", new() { HasTextString = "Text" }).First;
        await text.Locator("xpath=following::button[1]").ClickAsync();
        await page.Locator(".mud-popover-open").GetByText("JavaScript").ClickAsync();
        await page.Locator("#studio .monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");

        await page.Keyboard.TypeAsync("getCol");

        await page.Locator(".suggest-widget .monaco-list-row", new() { HasTextString = "getColour" }).First
            .WaitForAsync();
        await _studio.ShowAsync(page, "studio-completion");
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), StudioBrowser.Saved(200, "getColour"));
        Expression(await ShowAsync("completed"), "text").ShouldBe(("JavaScript", "getColour"));
    }

    [BrowserFact]
    public async Task When_a_step_is_copied_then_there_is_one_more()
    {
        await MakeAsync("copied");
        var page = await OpenAsync("copied");
        await page.SelectAsync("w");
        await page.Keyboard.PressAsync("Control+C");
        await page.RestAsync();

        await page.SavedAsync(() => page.Keyboard.PressAsync("Control+V"));

        await CountAsync(page, "copied", 3);
        await _studio.ShowAsync(page, "studio-copied");
    }

    [BrowserFact]
    public async Task When_variables_and_inputs_are_added_then_the_definition_has_them()
    {
        await MakeAsync("filled");
        var page = await OpenAsync("filled");

        await page.AddAsync("Variables", "Add variable", "Holder");
        await page.AddAsync("Input/Output", "Add input", "Room");
        await page.AddAsync("Input/Output", "Add output", "Returned");

        var saved = await ShowAsync("filled");
        Names(saved, "variables").ShouldBe(["Colour", "Holder"]);
        Names(saved, "inputs").ShouldBe(["Ticket", "Room"]);
        Names(saved, "outputs").ShouldBe(["Returned"]);
        await _studio.ShowAsync(page, "studio-variables");
    }

    [BrowserFact]
    public async Task When_a_published_version_changes_then_what_runs_is_drawn_as_it_was()
    {
        await MakeAsync("drawn-as-run");
        using var owner = site.Host.Owner();
        var running = await owner.ExecuteAsync("drawn-as-run");
        await owner.SendAsync(
            $"{ADefinition.Api}/workflow-definitions",
            ADefinition.Saving("drawn-as-run", publish: true, StudioDrawings.Two.Replace("\"w\"", "\"other\"")));

        var page = await _studio.OpenAsync($"/studio/instances/{running}", Role.Technician);

        await page.Locator("#studio .x6-node[data-cell-id='w']").WaitForAsync();
        (await page.Locator("#studio .x6-node[data-cell-id='other']").CountAsync()).ShouldBe(0);
        await _studio.ShowAsync(page, "studio-earlier-version");
    }

    private static async Task<string> CreateAsync(IPage page, string name)
    {
        await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
        await page.RestAsync();
        await page.Locator("#studio button", new() { HasTextString = "Create" }).First.ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await dialog.WaitForAsync();
        await page.RestAsync(); // it looks for a name that is free
        await dialog.Locator("input").First.FillAsync(name);
        await dialog.GetByText("Ok", new() { Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/studio/definitions/*");
        await page.Locator("#studio .x6-graph").First.WaitForAsync();
        return page.Url.Split('/')[^1];
    }

    private async Task<IPage> OpenAsync(string id)
    {
        var page = await _studio.OpenAsync($"/studio/definitions/{id}", Role.ProcessOwner);
        await page.Locator("#studio .x6-node").First.WaitForAsync();
        return page;
    }

    private async Task MakeAsync(string id)
    {
        using var owner = site.Host.Owner();
        await owner.SendAsync(
            $"{ADefinition.Api}/workflow-definitions", ADefinition.Saving(id, publish: true, StudioDrawings.Two));
    }

    private async Task<JsonElement> ShowAsync(string id)
    {
        using var owner = site.Host.Owner();
        return await owner.ShowAsync($"/workflow-definitions/{id}?versionOptions=Latest");
    }

    private async Task CountAsync(IPage page, string id, int steps)
    {
        await Assertions.Expect(page.Locator("#studio .x6-node")).ToHaveCountAsync(steps);
        (await ShowAsync(id)).GetProperty("root").GetProperty("activities").GetArrayLength().ShouldBe(steps);
    }

    private static (string?, string?) Expression(JsonElement definition, string input)
    {
        var step = definition.GetProperty("root").GetProperty("activities").EnumerateArray()
            .First(activity => ADefinition.Text(activity, "id") == "w");
        var expression = step.GetProperty(input).GetProperty("expression");
        return (ADefinition.Text(expression, "type"), ADefinition.Text(expression, "value"));
    }

    private static IEnumerable<string?> Names(JsonElement definition, string list) =>
        definition.GetProperty(list).EnumerateArray().Select(entry => ADefinition.Text(entry, "name"));
}
