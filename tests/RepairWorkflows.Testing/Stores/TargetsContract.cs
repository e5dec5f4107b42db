using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Whom a stimulus concerns is read at once.</summary>
public abstract class TargetsContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private IStimulusTargets Targets => Fixture.Get<IStimulusTargets>();

    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_some_start_and_some_wait_then_all_are_found_with_the_first_of_the_instances()
    {
        var (first, second) = (ABurst.NewId(), ABurst.NewId());
        await RestAsync(second, "b2", Now.AddMinutes(1));
        await RestAsync(first, "b1", Now);
        await PublishAsync("HASH");

        var found = await Targets.FindAsync(new("HASH", null, null), None);

        found.Triggers.Single().ShouldBe(new("t/0", "d", "v1", "Event", "HASH", "step") { Payload = """{"a":1}""" });
        found.Bookmarks.Select(mark => mark.Id).ShouldBe(["b1", "b2"]);
        found.First!.Header.ShouldBe(ABurst.Header(first));
        found.First.State.ToArray().ShouldBe(new byte[] { 1, 2, 3, 0 });
    }

    [StoreFact]
    public async Task When_asked_with_a_correlation_or_an_instance_then_only_what_rests_is_filtered()
    {
        var (mine, other) = (ABurst.NewId(), ABurst.NewId());
        await RestAsync(other, "other", Now);
        await RestAsync(mine, "mine", Now.AddMinutes(1));
        await PublishAsync("HASH");

        var correlated = await Targets.FindAsync(new("HASH", mine, null), None);
        correlated.Bookmarks.Single().Id.ShouldBe("mine");
        correlated.First!.Header.Id.ShouldBe(mine);
        correlated.Triggers.Count.ShouldBe(1);
        var both = await Targets.FindAsync(new("HASH", mine, other), None);
        both.Bookmarks.ShouldBeEmpty();
        both.First.ShouldBeNull();
    }

    [StoreFact]
    public async Task When_nobody_is_concerned_then_nothing_is_found()
    {
        await RestAsync(ABurst.NewId(), "b", Now);
        await PublishAsync("HASH");

        var found = await Targets.FindAsync(new("OTHER", null, null), None);

        found.Triggers.ShouldBeEmpty();
        found.Bookmarks.ShouldBeEmpty();
        found.First.ShouldBeNull();
    }

    [StoreFact]
    public async Task When_the_version_that_starts_is_published_no_more_then_it_is_not_found()
    {
        await PublishAsync("HASH");
        await Definitions.DeleteAsync("d", None);

        (await Targets.FindAsync(new("HASH", null, null), None)).Triggers.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_instance_is_read_with_the_memory_of_a_command_then_both_are_as_if_read_alone()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0) with { Inbox = ABurst.Inbox("app", "key") }, None);

        var (instance, answered) = await Store.FindAsync(id, "app", "key", None);

        instance!.Header.ShouldBe(ABurst.Header(id));
        answered.ShouldBe(ABurst.Inbox("app", "key"));
        (await Store.FindAsync(id, "app", "other", None)).Answered.ShouldBeNull();
        (await Store.FindAsync(ABurst.NewId(), "app", "key", None)).Instance.ShouldBeNull();
    }

    private Task<CommitReport> RestAsync(string id, string mark, DateTimeOffset at) =>
        Store.CommitAsync(
            ABurst.On(ABurst.Change(id, 0) with { AddedBookmarks = [ABurst.Bookmark(mark, id, "HASH", at)] }), None);

    private Task PublishAsync(string hash) => Definitions.SaveAsync(
        new StoredDefinition
        {
            Id = "v1",
            DefinitionId = "d",
            Version = 1,
            IsLatest = true,
            IsPublished = true,
            Document = "{}",
            CreatedAt = Now,
            Triggers = [new("t/0", "d", "v1", "Event", hash, "step") { Payload = """{"a":1}""" }],
        },
        None);
}
