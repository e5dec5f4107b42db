using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>Whoever changes a definition while others do is heard after them.</summary>
public sealed class ParallelDefinitionTests : IAsyncDisposable
{
    private readonly EngineTestHost _host = new();

    private DefinitionLibrary Library => _host.Get<DefinitionLibrary>();

    [Fact]
    public async Task When_eight_import_a_new_definition_at_once_then_one_draft_is_there()
    {
        await AtOnceAsync(number => ImportAsync(Printing($"{number}")));

        var only = (await VersionsAsync()).ShouldHaveSingleItem();
        (only.Id, only.Version, only.IsLatest, only.IsPublished).ShouldBe(("d-v1", 1, true, false));
    }

    [Fact]
    public async Task When_definitions_are_imported_saved_published_and_taken_back_at_once_then_the_rules_hold()
    {
        await Library.SaveAsync(Printing("first"), default);

        await AtOnceAsync(number => (number % 4) switch
        {
            0 => ImportAsync(Printing($"{number}")),
            1 => Library.SaveAsync(Printing($"{number}"), default),
            2 => Library.PublishLatestAsync("d", default),
            _ => _host.Get<DefinitionHistory>().RetractAsync("d", default),
        });

        var versions = await VersionsAsync();
        versions.Count(version => version.IsPublished).ShouldBeLessThanOrEqualTo(1);
        versions.Where(version => version.IsLatest).ShouldHaveSingleItem().ShouldBe(versions[0]);
        versions.Select(version => version.Version).ShouldBe(Enumerable.Range(1, versions.Count).Reverse());
    }

    [Fact]
    public async Task When_a_definition_is_removed_by_several_at_once_then_those_who_are_late_find_it_gone()
    {
        await Library.SaveAsync(Printing("first"), default);
        var removals = _host.Get<DefinitionRemovals>();
        var reports = new RemovalReport[8];

        await AtOnceAsync(async number => reports[number] = await removals.DeleteManyAsync(["d"], default));

        reports.Sum(report => report.Removed).ShouldBe(1);
        reports.Sum(report => report.Missing.Count).ShouldBe(7);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static Task AtOnceAsync(Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => work(number))));

    private Task<IReadOnlyList<StoredDefinition>> ImportAsync(JsonObject document) =>
        _host.Get<DefinitionImports>().ImportAsync([new(null, document)], default);

    private Task<IReadOnlyList<StoredDefinition>> VersionsAsync() => _host.Definitions.ListVersionsAsync("d", default);

    private static JsonObject Printing(string line)
    {
        var document = JsonNode.Parse($"{new Drawing("d").Lines(line)}")!.AsObject();
        document["id"] = "d-v1";
        return document;
    }
}
