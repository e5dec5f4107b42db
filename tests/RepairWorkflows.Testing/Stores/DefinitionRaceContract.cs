using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Of several who change one definition at once, one is first; the others learn that they were not.</summary>
public abstract class DefinitionRaceContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_eight_make_the_same_definition_then_one_does()
    {
        var wins = await AtOnceAsync(writer => Version($"new-{writer}", 1));

        wins.ShouldBe(1);
        (await Definitions.ListVersionsAsync("report", None)).ShouldHaveSingleItem().IsLatest.ShouldBeTrue();
    }

    [StoreFact]
    public async Task When_eight_make_the_first_version_under_one_id_then_one_does()
    {
        var wins = await AtOnceAsync(writer => Version("first", 1) with { Name = $"{writer}", IsFirst = true });

        wins.ShouldBe(1);
        (await Definitions.ListVersionsAsync("report", None)).ShouldHaveSingleItem().IsLatest.ShouldBeTrue();
    }

    [StoreFact]
    public async Task When_a_first_version_is_late_then_it_is_not_written_and_what_there_is_stays_published()
    {
        await Definitions.SaveAsync(Version("first", 1) with { IsPublished = true }, None);

        foreach (var late in (StoredDefinition[])[Version("first", 1), Version("other", 2)])
        {
            await Should.ThrowAsync<ConcurrencyConflictException>(
                () => Definitions.SaveAsync(late with { IsFirst = true }, None));
        }

        var kept = (await Definitions.ListVersionsAsync("report", None)).ShouldHaveSingleItem();
        (kept.Id, kept.IsLatest, kept.IsPublished).ShouldBe(("first", true, true));
    }

    [StoreFact]
    public async Task When_one_of_several_is_late_then_none_is_written()
    {
        var draft = Version("draft", 1);
        await Definitions.SaveAsync(draft, None);
        var next = draft with { Document = """{"by":"an import"}""", Seen = draft };
        var after = Version("after", 2) with { Seen = next };
        var stranger = Version("stranger", 1) with { DefinitionId = "stranger", IsFirst = true };

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Definitions.SaveAllAsync([stranger, next, Version("late", 3) with { Seen = draft }], None));
        (await Definitions.ListLatestAsync(None)).ShouldHaveSingleItem().Document.ShouldBe("{}");

        await Definitions.SaveAllAsync([stranger, next, after], None);
        (await Definitions.FindLatestAsync("report", None)).ShouldNotBeNull().Id.ShouldBe("after");
    }

    [StoreFact]
    public async Task When_eight_publish_after_the_same_version_then_one_does()
    {
        var first = Version("first", 1) with { IsPublished = true };
        await Definitions.SaveAsync(first, None);

        var wins = await AtOnceAsync(
            writer => Version($"next-{writer}", 2) with { IsPublished = true, Seen = first });

        wins.ShouldBe(1);
        var versions = await Definitions.ListVersionsAsync("report", None);
        versions.Select(version => (version.Version, version.IsLatest, version.IsPublished))
            .ShouldBe([(2, true, true), (1, false, false)]);
    }

    [StoreFact]
    public async Task When_the_draft_was_replaced_since_then_nothing_is_written()
    {
        var draft = Version("draft", 1);
        await Definitions.SaveAsync(draft, None);
        await Definitions.SaveAsync(draft with { Document = """{"by":"another"}""", Seen = draft }, None);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Definitions.SaveAsync(draft with { Document = """{"by":"late"}""", Seen = draft }, None));

        (await Definitions.FindAsync("draft", None)).ShouldNotBeNull().Document.ShouldBe("""{"by":"another"}""");
    }

    [StoreFact]
    public async Task When_the_draft_was_published_since_then_it_stays_so()
    {
        var draft = Version("draft", 1);
        await Definitions.SaveAsync(draft, None);
        await Definitions.SaveAsync(draft with { IsPublished = true, Seen = draft }, None);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Definitions.SaveAsync(draft with { Seen = draft }, None));

        (await Definitions.FindPublishedAsync("report", None)).ShouldNotBeNull().Id.ShouldBe("draft");
    }

    [StoreFact]
    public async Task When_the_definition_is_gone_then_nothing_is_written()
    {
        var draft = Version("draft", 1);
        await Definitions.SaveAsync(draft, None);
        await Definitions.DeleteAsync("report", None);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Definitions.SaveAsync(draft with { Seen = draft }, None));

        (await Definitions.ListVersionsAsync("report", None)).ShouldBeEmpty();
    }

    private async Task<int> AtOnceAsync(Func<int, StoredDefinition> make)
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => WinsAsync(make(writer)))));
        return wins.Count(won => won);
    }

    private async Task<bool> WinsAsync(StoredDefinition version)
    {
        try
        {
            await Definitions.SaveAsync(version, None);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }

    private StoredDefinition Version(string id, int number) => new()
    {
        Id = id,
        DefinitionId = "report",
        Version = number,
        IsLatest = true,
        IsPublished = false,
        Document = "{}",
        CreatedAt = Now,
    };
}
