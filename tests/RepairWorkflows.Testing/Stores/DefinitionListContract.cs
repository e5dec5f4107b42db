using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Versions of definitions are listed in pages, and several are written as one.</summary>
public abstract class DefinitionListContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_versions_are_listed_then_they_come_by_name_whatever_its_case_and_pages_do_not_overlap()
    {
        await SaveAsync(Version("c", 1, "beta"), Version("a", 1, "Alpha"), Version("b", 1, "ALPHA"));
        await SaveAsync(Version("a", 2, "Alpha"));

        var first = await Definitions.ListAsync(new() { Take = 2 }, None);
        var second = await Definitions.ListAsync(new() { Skip = 2, Take = 2 }, None);

        first.Items.Select(item => item.Id).ShouldBe(["a-2", "a-1"]);
        second.Items.Select(item => item.Id).ShouldBe(["b-1", "c-1"]);
        (first.Total, second.Total).ShouldBe((4, 4));
        await ShouldListAsync(new(), "a-2", "a-1", "b-1", "c-1");
        await ShouldListAsync(new() { IsDescending = true }, "c-1", "a-2", "a-1", "b-1");
    }

    [StoreFact]
    public async Task When_another_order_is_wished_then_they_come_in_it()
    {
        await SaveAsync(
            Version("a", 3, "a") with { CreatedAt = Now.AddMinutes(1) },
            Version("b", 1, "b") with { CreatedAt = Now.AddMinutes(2) },
            Version("c", 2, "c"));

        await ShouldListAsync(new() { Order = DefinitionOrder.Created }, "c-2", "a-3", "b-1");
        await ShouldListAsync(new() { Order = DefinitionOrder.Created, IsDescending = true }, "b-1", "a-3", "c-2");
        await ShouldListAsync(new() { Order = DefinitionOrder.Version }, "b-1", "c-2", "a-3");
        await ShouldListAsync(new() { Order = DefinitionOrder.Version, IsDescending = true }, "a-3", "c-2", "b-1");
    }

    [StoreFact]
    public async Task When_some_of_the_versions_are_meant_then_only_those_are_listed()
    {
        await SaveAsync(Version("a", 1, "a") with { IsPublished = true }, Version("a", 2, "a"));
        await SaveAsync(Version("b", 1, "b") with { IsPublished = true });

        await ShouldListAsync(Of("Latest"), "a-2", "b-1");
        await ShouldListAsync(Of("published"), "a-1", "b-1");
        await ShouldListAsync(Of("Draft"), "a-2");
        await ShouldListAsync(Of("LatestOrPublished"), "a-2", "a-1", "b-1");
        await ShouldListAsync(Of("LatestAndPublished"), "b-1");
        await ShouldListAsync(Of("2"), "a-2");
        await ShouldListAsync(Of("Newest"));
        await ShouldListAsync(Of(""), "a-2", "a-1", "b-1");
    }

    [StoreFact]
    public async Task When_a_query_narrows_the_list_then_the_total_counts_what_matches()
    {
        await SaveAsync(
            Version("a", 1, "Água", """{"description":"Pumps the cellar dry"}"""), Version("b", 1, "水泵"),
            Version("c", 1, "c", """{"isSystem":true}"""), Version("100%", 1, "under_score"));

        await ShouldListAsync(new() { Text = "ÁGUA" }, "a-1");
        await ShouldListAsync(new() { Text = "cellar" }, "a-1");
        await ShouldListAsync(new() { Text = "水" }, "b-1");
        await ShouldListAsync(new() { Text = "B-1" }, "b-1");
        await ShouldListAsync(new() { Text = "%" }, "100%-1");
        await ShouldListAsync(new() { Text = "_" }, "100%-1");
        await ShouldListAsync(new() { IsSystem = true }, "c-1");
        await ShouldListAsync(new() { DefinitionIds = ["a", "c", "z"] }, "c-1", "a-1");
        await ShouldListAsync(new() { Ids = ["b-1"] }, "b-1");
        await ShouldListAsync(new() { Ids = [] });
        await ShouldListAsync(new() { Name = "c" }, "c-1");
        await ShouldListAsync(new() { Name = "c", ExceptDefinitionId = "c" });
        (await Definitions.ListAsync(new() { IsSystem = false, Take = 1 }, None)).Total.ShouldBe(3);
        (await Definitions.ListAsync(new() { Take = 0 }, None)).Items.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_version_is_listed_then_it_tells_what_its_document_says()
    {
        var version = Version(
            "a", 1, "a", """{"description":"d","toolVersion":"3.8.2","isReadonly":true,"isSystem":true}""");
        await SaveAsync(version with { Document = "{}" });
        await SaveAsync(version);

        (await Definitions.ListAsync(new(), None)).Items.ShouldBe([DefinitionSummary.Of(version)]);
    }

    [StoreFact]
    public async Task When_several_versions_are_saved_then_the_last_of_a_definition_is_its_latest()
    {
        await SaveAsync(Version("a", 1, "a"), Version("b", 1, "b"), Version("a", 2, "a"));

        (await Definitions.FindLatestAsync("a", None))!.Version.ShouldBe(2);
        (await Definitions.FindManyAsync(["b-1", "a-1", "a-2", "z"], None)).Select(version => version.Id)
            .ShouldBe(["a-2", "a-1", "b-1"]);
    }

    [StoreFact]
    public async Task When_one_of_several_has_the_id_of_another_definition_then_none_is_saved()
    {
        await SaveAsync(Version("a", 1, "a"));
        var stranger = Version("b", 1, "b") with { Id = "a-1" };

        await Should.ThrowAsync<ConcurrencyConflictException>(() => SaveAsync(Version("c", 1, "c"), stranger));

        await ShouldListAsync(new(), "a-1");
        (await Definitions.FindAsync("a-1", None))!.Name.ShouldBe("a");
    }

    private static DefinitionQuery Of(string versions) => new() { Versions = VersionSelector.Parse(versions) };

    private async Task ShouldListAsync(DefinitionQuery query, params string[] ids)
    {
        var page = await Definitions.ListAsync(query, None);
        page.Items.Select(item => item.Id).ShouldBe(ids);
        page.Total.ShouldBe(ids.Length);
    }

    private Task SaveAsync(params StoredDefinition[] versions) => Definitions.SaveAllAsync(versions, None);

    private StoredDefinition Version(string definitionId, int version, string name, string document = "{}") => new()
    {
        Id = $"{definitionId}-{version}",
        DefinitionId = definitionId,
        Version = version,
        Name = name,
        IsLatest = true,
        IsPublished = false,
        Document = document,
        CreatedAt = Now,
    };
}
