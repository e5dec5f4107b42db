using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Of a definition's versions one is the latest, and at most one is published.</summary>
public abstract class DefinitionContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_a_version_is_saved_then_it_is_read_again()
    {
        var version = Version(1, isPublished: true);
        await Definitions.SaveAsync(version, None);

        (await Definitions.FindAsync(version.Id, None)).ShouldBe(version);
        (await Definitions.FindPublishedAsync("report", None)).ShouldBe(version);
        (await Definitions.FindLatestAsync("report", None)).ShouldBe(version);
        (await Definitions.FindAsync("other", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_later_version_is_published_then_the_one_before_stops_being_so()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true), None);
        await Definitions.SaveAsync(Version(2, isPublished: true), None);

        (await Definitions.FindPublishedAsync("report", None)).ShouldNotBeNull().Version.ShouldBe(2);
        var first = (await Definitions.FindAsync("report-1", None)).ShouldNotBeNull();
        (first.IsPublished, first.IsLatest).ShouldBe((false, false));
    }

    [StoreFact]
    public async Task When_a_draft_is_saved_then_the_published_version_stays()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true), None);
        await Definitions.SaveAsync(Version(2, isPublished: false), None);

        (await Definitions.FindPublishedAsync("report", None)).ShouldNotBeNull().Version.ShouldBe(1);
        (await Definitions.FindLatestAsync("report", None)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_a_version_is_saved_again_then_it_is_replaced()
    {
        await Definitions.SaveAsync(Version(1, isPublished: false), None);
        var changed = Version(1, isPublished: true) with
        {
            Name = "统一报修",
            Document = """{"id":"x"}""",
            SavedBy = "ann",
            SavedAt = Now.AddMinutes(1),
            Publication = new(Now.AddMinutes(2), "bob", "新的时限"),
        };
        await Definitions.SaveAsync(changed, None);

        (await Definitions.FindAsync("report-1", None)).ShouldBe(changed);
        var listed = (await Definitions.ListAsync(new(), None)).Items.ShouldHaveSingleItem();
        (listed.SavedBy, listed.SavedAt, listed.Publication)
            .ShouldBe((changed.SavedBy, changed.SavedAt, changed.Publication));
    }

    [StoreFact]
    public async Task When_several_definitions_are_published_then_all_are_listed_by_id()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true), None);
        await Definitions.SaveAsync(Version(1, isPublished: true) with { Id = "c-1", DefinitionId = "cancel" }, None);
        await Definitions.SaveAsync(Version(1, isPublished: false) with { Id = "d-1", DefinitionId = "draft" }, None);

        var published = await Definitions.ListPublishedAsync(None);

        published.Select(version => version.DefinitionId).ShouldBe(["cancel", "report"]);
    }

    [StoreFact]
    public async Task When_a_version_is_published_then_its_triggers_replace_those_of_the_one_before()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true) with { Triggers = [Trigger(1)] }, None);
        await Definitions.SaveAsync(Version(2, isPublished: false), None);
        (await Definitions.FindTriggersAsync("HASH", None)).ShouldBe([Trigger(1)]);

        await Definitions.SaveAsync(Version(2, isPublished: true) with { Triggers = [Trigger(2)] }, None);
        (await Definitions.FindTriggersAsync("HASH", None)).ShouldBe([Trigger(2)]);

        await Definitions.SaveAsync(Version(2, isPublished: false), None);
        (await Definitions.FindTriggersAsync("HASH", None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_triggers_are_listed_by_name_then_they_come_with_their_payload()
    {
        var trigger = Trigger(1) with { Payload = """{"Path":"/a"}""" };
        await Definitions.SaveAsync(
            Version(1, isPublished: true) with { Triggers = [trigger, trigger with { Id = "t-2", Name = "Other" }] },
            None);

        (await Definitions.ListTriggersAsync("Elsa.Event", None)).ShouldBe([trigger]);
    }

    [StoreFact]
    public async Task When_versions_are_listed_then_the_newest_comes_first()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true), None);
        await Definitions.SaveAsync(Version(2, isPublished: false), None);
        await Definitions.SaveAsync(Version(1, isPublished: true) with { Id = "c-1", DefinitionId = "cancel" }, None);

        (await Definitions.ListVersionsAsync("report", None)).Select(version => version.Version).ShouldBe([2, 1]);
        (await Definitions.ListLatestAsync(None)).Select(version => version.Id).ShouldBe(["c-1", "report-2"]);
    }

    [StoreFact]
    public async Task When_a_definition_is_deleted_then_its_triggers_and_instances_go_with_it()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true) with { Triggers = [Trigger(1)] }, None);
        var instance = ABurst.NewId();
        var change = ABurst.Change(instance, 0);
        await Store.CommitAsync(
            ABurst.On(change with
            {
                Header = change.Header with { DefinitionId = "report" },
                AddedBookmarks = [ABurst.Bookmark("b", instance, "MARK", Now)],
                SetTimers = [ABurst.Timer("t", Now)],
            }),
            None);

        await Definitions.DeleteAsync("report", None);

        (await Definitions.ListVersionsAsync("report", None)).ShouldBeEmpty();
        (await Definitions.FindTriggersAsync("HASH", None)).ShouldBeEmpty();
        (await Store.FindAsync(instance, None)).ShouldBeNull();
        (await Store.FindBookmarksAsync("MARK", null, null, None)).ShouldBeEmpty();
        (await Store.FindByTimerAsync("t", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_there_is_no_such_definition_then_deleting_it_is_refused() =>
        await Should.ThrowAsync<ConcurrencyConflictException>(() => Definitions.DeleteAsync("nothing", None));

    [StoreFact]
    public async Task When_one_of_its_instances_has_a_repair_order_then_the_definition_stays_whole()
    {
        await Definitions.SaveAsync(
            Version(1, isPublished: true) with { DefinitionId = "unified-report", Triggers = [Trigger(1)] }, None);
        var (id, other) = (ABurst.NewId(), ABurst.NewId());
        await CommitAsync(ACase.Burst(id, 0, new() { Order = ACase.Order(id) }));
        await Store.CommitAsync(ABurst.On(other, 0), None);

        (await Should.ThrowAsync<RuleViolationException>(() => Definitions.DeleteAsync("unified-report", None)))
            .Code.ShouldBe(EngineErrors.InstanceHasDomainState);

        (await Definitions.FindPublishedAsync("unified-report", None)).ShouldNotBeNull();
        (await Definitions.FindTriggersAsync("HASH", None)).ShouldHaveSingleItem();
        (await Store.FindAsync(other, None)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task When_a_version_has_triggers_then_they_are_not_read_back_with_it()
    {
        await Definitions.SaveAsync(Version(1, isPublished: true) with { Triggers = [Trigger(1)] }, None);

        (await Definitions.FindAsync("report-1", None)).ShouldNotBeNull().Triggers.ShouldBeEmpty();
    }

    private static StoredTrigger Trigger(int version) =>
        new($"trigger-{version}", "report", $"report-{version}", "Elsa.Event", "HASH", "step");

    private StoredDefinition Version(int version, bool isPublished) => new()
    {
        Id = $"report-{version}",
        DefinitionId = "report",
        Version = version,
        IsLatest = true,
        IsPublished = isPublished,
        Document = "{}",
        CreatedAt = Now,
    };
}
