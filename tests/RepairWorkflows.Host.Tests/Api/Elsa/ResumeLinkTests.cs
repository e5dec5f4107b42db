using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Api.Elsa.Links;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Links that take one rest on.</summary>
[Collection(DemoHost.Collection)]
public sealed class ResumeLinkTests(DemoHost host)
{
    [Theory]
    [InlineData("link-now", "", "Finished")]
    [InlineData("link-later", "&async=true", "Suspended")]
    public async Task When_a_link_is_followed_then_the_rest_goes_on_now_or_soon(string id, string how, string soon)
    {
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting(id));
        var instance = await owner.ExecuteAsync(id);
        var shown = await owner.ShowAsync($"/workflow-instances/{instance}");
        var mark = shown.GetProperty("workflowState").GetProperty("bookmarks")[0].GetProperty("id").GetString();
        var token = host.Services.GetRequiredService<ActionTokens>().Make(new ActionToken(instance, mark, null, null));

        await host.Anonymous().SendAsync(
            $"{ADefinition.Api}/bookmarks/resume?t={Uri.EscapeDataString(token)}{how}", """{"input": "x"}""");

        if (soon == "Finished")
        {
            (await StatusAsync(owner, instance)).ShouldBe(soon);
        }

        await host.DeliverAsync();
        (await StatusAsync(owner, instance)).ShouldBe("Finished");
    }

    private static async Task<string?> StatusAsync(HttpClient owner, string instance) =>
        (await owner.ShowAsync($"/workflow-instances/{instance}/execution-state"))
            .GetProperty("subStatus").GetString();
}
