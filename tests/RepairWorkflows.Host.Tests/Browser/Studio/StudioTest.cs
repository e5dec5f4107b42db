using System.Text.Json;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>
/// Pages of the designer, on a server and in a browser that these tests share: each uses definitions of its own, and
/// closes its pages.
/// </summary>
[Collection(BrowsedHost.Shared)]
public abstract class StudioTest : IAsyncLifetime
{
    protected StudioTest(BrowsedHost site) => (Site, Studio) = (site, new(site));

    protected BrowsedHost Site { get; }

    private protected StudioBrowser Studio { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Studio.CloseAsync();

    /// <summary>Opens a definition to be drawn.</summary>
    protected async Task<IPage> OpenAsync(string id, string role = Role.ProcessOwner)
    {
        var page = await Studio.OpenAsync($"/studio/definitions/{id}", role);
        await page.Locator("#studio .x6-node").First.WaitForAsync();
        await page.GetByText("Auto-save").WaitForAsync();
        return page;
    }

    /// <summary>Opens the list, with the definitions that a word is in.</summary>
    protected async Task<IPage> ListAsync(string word, string role = Role.ProcessOwner)
    {
        var page = await Studio.OpenAsync("/studio/definitions", role);
        await page.SearchAsync(word);
        return page;
    }

    /// <summary>Saves a definition.</summary>
    protected async Task MakeAsync(string id, bool publish = true, string root = StudioDrawings.Two)
    {
        using var owner = Site.Owner();
        var answer = await owner.SendAsync(
            $"{ADefinition.Api}/workflow-definitions", ADefinition.Saving(id, publish, root));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The latest version of a definition as it is stored.</summary>
    protected async Task<JsonElement> LatestAsync(string id)
    {
        using var owner = Site.Owner();
        return await owner.ShowAsync($"/workflow-definitions/{id}?versionOptions=Latest");
    }
}
