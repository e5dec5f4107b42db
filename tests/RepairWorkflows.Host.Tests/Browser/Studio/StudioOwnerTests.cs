using System.Text.Json;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>What an owner does, as they do it: with a mouse and a keyboard.</summary>
public sealed class StudioOwnerTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_an_owner_makes_a_definition_then_it_is_drawn_filled_in_and_run()
    {
        var page = await Studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
        var id = await CreateAsync(page, "Keys in custody");
        await page.DropAsync("Write line", 150);
        await page.DropAsync("Event", 480);
        await page.SavedAsync(() => page.ConnectAsync());
        await page.SavedAsync(() => page.FillAsync("Write line", "Text", "Keys taken"));
        await page.SavedAsync(() => page.FillAsync("Event", "Event name", "keys-back"));
        await Studio.ShowAsync(page, "studio-drawn");

        await StudioBrowser.Tool(page, StudioTool.Run).ClickAsync();
        await page.WaitForURLAsync("**/studio/instances/*");

        await page.GetByText("Suspended").First.WaitForAsync();
        await page.Locator("#studio .x6-node", new() { HasTextString = "Event" }).First.WaitForAsync();
        await Studio.ShowAsync(page, "studio-run");
        var saved = await LatestAsync(id);
        saved.GetProperty("root").GetProperty("connections").GetArrayLength().ShouldBe(1);
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
        await Studio.ShowAsync(page, "studio-copied");
    }

    [BrowserFact]
    public async Task When_a_step_is_deleted_by_mistake_then_it_comes_back_and_goes_again()
    {
        await MakeAsync("undone", publish: false);
        var page = await OpenAsync("undone");
        await page.SelectAsync("w");

        await page.SavedAsync(() => page.Keyboard.PressAsync("Delete"));
        await CountAsync(page, "undone", 1);
        await page.SavedAsync(() => page.Keyboard.PressAsync("Control+Z"));
        await CountAsync(page, "undone", 2);
        await page.SavedAsync(() => page.Keyboard.PressAsync("Control+Y"));
        await CountAsync(page, "undone", 1);
    }

    [BrowserFact]
    public async Task When_variables_and_inputs_are_added_then_the_definition_has_them()
    {
        await MakeAsync("filled");
        var page = await OpenAsync("filled");

        await page.AddAsync("Variables", "Add variable", "Holder");
        await page.AddAsync("Input/Output", "Add input", "Room");
        await page.AddAsync("Input/Output", "Add output", "Returned");

        var saved = await LatestAsync("filled");
        Names(saved, "variables").ShouldBe(["Colour", "Holder"]);
        Names(saved, "inputs").ShouldBe(["Ticket", "Room"]);
        Names(saved, "outputs").ShouldBe(["Returned"]);
        await Studio.ShowAsync(page, "studio-variables");
    }

    [BrowserFact]
    public async Task When_a_published_version_changes_then_what_runs_is_drawn_as_it_was()
    {
        await MakeAsync("drawn-as-run");
        using var owner = Site.Owner();
        var running = await owner.ExecuteAsync("drawn-as-run");
        await MakeAsync("drawn-as-run", root: StudioDrawings.Two.Replace("\"w\"", "\"other\""));

        var page = await Studio.OpenAsync($"/studio/instances/{running}", Role.Technician);

        await page.Locator("#studio .x6-node[data-cell-id='w']").WaitForAsync();
        (await page.Locator("#studio .x6-node[data-cell-id='other']").CountAsync()).ShouldBe(0);
        await Studio.ShowAsync(page, "studio-earlier-version");
    }

    private static async Task<string> CreateAsync(IPage page, string name)
    {
        await page.Locator("#studio tbody tr td.mud-table-cell").First.WaitForAsync();
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

    private async Task CountAsync(IPage page, string id, int steps)
    {
        await Assertions.Expect(page.Locator("#studio .x6-node")).ToHaveCountAsync(steps);
        (await LatestAsync(id)).GetProperty("root").GetProperty("activities").GetArrayLength().ShouldBe(steps);
    }

    private static IEnumerable<string?> Names(JsonElement definition, string list) =>
        definition.GetProperty(list).EnumerateArray().Select(entry => ADefinition.Text(entry, "name"));
}
