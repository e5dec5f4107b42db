using System.Text.Json.Nodes;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>Looking at a definition that ships changes nothing in it, whatever the designer writes by itself.</summary>
public sealed class StudioShippedTests(BrowsedHost site) : IClassFixture<BrowsedHost>, IAsyncLifetime
{
    private readonly StudioBrowser _studio = new(site);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _studio.CloseAsync();

    [BrowserFact]
    public async Task When_each_is_opened_saved_and_published_then_its_root_is_what_is_in_its_file()
    {
        using var owner = site.Host.Owner();
        var page = await _studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
        var folder = Path.Combine(Repository.Root, "workflows");
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var file = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
            var id = $"{file["definitionId"]}";

            await SaveAndPublishAsync(page, id);

            var published = await owner.ShowAsync($"/workflow-definitions/{id}/export?versionOptions=Published");
            var root = JsonNode.Parse(published.GetRawText())!["root"];
            published.GetProperty("version").GetInt32().ShouldBe(2, id);
            JsonNode.DeepEquals(root, file["root"]).ShouldBeTrue($"{id}: {root}");
        }

        _studio.Complaints.ShouldBeEmpty();
    }

    private static async Task SaveAndPublishAsync(IPage page, string id)
    {
        await page.GotoAsync($"/studio/definitions/{id}");
        await page.Locator("#studio .x6-node").First.WaitForAsync();
        await page.RunAndWaitForResponseAsync(
            () => StudioBrowser.Tool(page, StudioTool.Save).ClickAsync(), StudioBrowser.Saved(200));
        await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
        var dialog = page.Locator("#publication[open]");
        await dialog.WaitForAsync();
        (await dialog.Locator("[data-unchanged]").IsVisibleAsync()).ShouldBeTrue(await dialog.InnerTextAsync());
        await dialog.Locator("textarea").FillAsync("Nothing changed");
        await page.RunAndWaitForResponseAsync(
            () => dialog.Locator("[data-publish]").ClickAsync(), StudioBrowser.Saved(200));
    }
}
