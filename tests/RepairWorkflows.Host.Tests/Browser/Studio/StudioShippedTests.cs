using System.Text.Json.Nodes;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>Looking at a definition that ships changes nothing in it, whatever the designer writes by itself.</summary>
public sealed class StudioShippedTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_each_is_opened_saved_and_published_then_its_root_is_what_it_was()
    {
        using var owner = Site.Owner();
        var page = await Studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
        var folder = Path.Combine(Repository.Root, "workflows");
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var id = $"{JsonNode.Parse(await File.ReadAllTextAsync(path))!["definitionId"]}";
            var before = await RootAsync(owner, id);

            await SaveAndPublishAsync(page, id);

            var after = await RootAsync(owner, id);
            JsonNode.DeepEquals(after, before).ShouldBeTrue($"{id}: {after}");
        }

        Studio.Complaints.ShouldBeEmpty();
    }

    // By then a workflow that it uses may have been published, which brings it up to that.
    private static async Task<JsonNode> RootAsync(HttpClient owner, string id)
    {
        var exported = await owner.ShowAsync($"/workflow-definitions/{id}/export?versionOptions=Published");
        return JsonNode.Parse(exported.GetRawText())!["root"]!;
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
