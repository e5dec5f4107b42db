using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Several save one definition at once: each is heard, the last one wins.</summary>
[Collection(DemoHost.Collection)]
public sealed class SaveTogetherTests(DemoHost host)
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    [Theory]
    [InlineData("together-drafts", false, false)]
    [InlineData("together-drafts-after", false, true)]
    [InlineData("together-published", true, false)]
    [InlineData("together-published-after", true, true)]
    public async Task When_eight_save_at_once_then_all_are_kept_and_the_versions_are_whole(
        string id, bool publish, bool isThere)
    {
        var owner = host.Owner();
        if (isThere)
        {
            await owner.SendAsync(Definitions, ADefinition.Waiting(id));
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => owner.SendAsync(Definitions, ADefinition.Waiting(id, publish)))));

        answers.Select(answer => answer.StatusCode).ShouldAllBe(status => status == HttpStatusCode.OK);
        var versions = await VersionsAsync(owner, id);
        versions.Select(version => version.GetProperty("version").GetInt32())
            .ShouldBe(Enumerable.Range(1, (publish ? 8 : 1) + (isThere ? 1 : 0)), ignoreOrder: true);
        versions.Count(version => version.GetProperty("isLatest").GetBoolean()).ShouldBe(1);
        versions.Count(version => version.GetProperty("isPublished").GetBoolean()).ShouldBe(publish || isThere ? 1 : 0);
    }

    [Fact]
    public async Task When_some_save_and_some_publish_then_what_is_published_stays_published()
    {
        var owner = host.Owner();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => owner.SendAsync(
                Definitions, ADefinition.Waiting("together-mixed", publish: writer % 2 == 0)))));

        answers.Select(answer => answer.StatusCode).ShouldAllBe(status => status == HttpStatusCode.OK);
        var versions = await VersionsAsync(owner, "together-mixed");
        versions.Count(version => version.GetProperty("isLatest").GetBoolean()).ShouldBe(1);
        versions.Count(version => version.GetProperty("isPublished").GetBoolean()).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<JsonElement>> VersionsAsync(HttpClient owner, string id) =>
    [
        .. (await owner.ShowAsync($"/workflow-definitions?versionOptions=AllVersions&SearchTerm={id}&PageSize=100"))
            .GetProperty("items").EnumerateArray()
            .Where(version => version.GetProperty("definitionId").GetString() == id),
    ];
}
