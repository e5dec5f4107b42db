using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RepairWorkflows.Host.Api.Elsa.Watching;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>The page of an instance that goes on while it is looked at.</summary>
public sealed class StudioViewerTests(BrowsedHost site) : StudioTest(site)
{
    private const string Definition = "seen-going-on";

    private readonly ConcurrentQueue<string> _requests = [];

    [BrowserFact]
    public async Task When_it_goes_on_then_its_page_hears_of_it_and_shows_it_without_asking()
    {
        var page = await LookAsync();
        await page.Clock.RunForAsync(10_000); // without a hub it asks every 5 seconds; after 30 it takes that for lost
        await page.RestAsync();
        await Studio.ShowAsync(page, "studio-instance-waits");

        await GoOnAsync();

        await page.Locator("#studio td", new() { HasTextString = "Finished" }).First.WaitForAsync();
        await page.GetByText("Event - Completed").WaitForAsync();
        await Studio.ShowAsync(page, "studio-instance-went-on");
        _requests.ShouldNotContain(url => url.EndsWith("/execution-state", StringComparison.Ordinal));
        Studio.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task When_its_connection_is_lost_then_the_page_is_loaded_again_and_hears_of_it()
    {
        var page = await LookAsync();
        await page.RunAndWaitForWebSocketAsync(() =>
        {
            foreach (var watcher in Site.Host.Services.GetRequiredService<WatchedInstances>().Everybody())
            {
                watcher.End();
            }

            return Task.CompletedTask;
        });
        await page.Locator("#studio td", new() { HasTextString = "Suspended" }).First.WaitForAsync();
        await GoOnAsync();
        await page.Locator("#studio td", new() { HasTextString = "Finished" }).First.WaitForAsync();
        Studio.Complaints.ShouldBeEmpty();
    }

    private async Task<IPage> LookAsync()
    {
        using var owner = Site.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting(Definition));
        var id = await owner.ExecuteAsync(Definition);
        var session = await Studio.OwnSessionAsync(Role.ProcessOwner); // for all pages of one the clock is the same
        var page = await Studio.NewPageAsync(session);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
        await page.Clock.InstallAsync();

        var reads = 0; // as its runtime starts, and again when it is connected
        await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync($"/studio/instances/{id}"),
            answer => answer.Url.EndsWith($"/workflow-instances/{id}", StringComparison.Ordinal) && ++reads == 2);
        await page.Locator("#studio td", new() { HasTextString = "Suspended" }).First.WaitForAsync();
        await page.GetByText("Journal").First.WaitForAsync();
        await page.RestAsync();
        return page;
    }

    private async Task GoOnAsync()
    {
        using var owner = Site.Owner();
        await owner.SendAsync(
            $"{ADefinition.Api}/events/{Definition}/trigger", """{ "workflowExecutionMode": "Synchronous" }""");
    }
}
