using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Triggers of published versions have timers, which fire once each time.</summary>
public abstract class TriggerContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_a_version_is_published_then_its_trigger_comes_due_once()
    {
        await PublishAsync(1);
        await PublishAsync(2);
        await PublishAsync(2);

        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var due = (await Timers.TakeDueAsync(10, TimeSpan.FromSeconds(5), None)).Single();

        StoredTrigger.IsTimer(due.Id).ShouldBeTrue();
        (await Definitions.FindTriggerTimerAsync(due.Id, None)).ShouldBe(
            new TriggerTimer(Trigger(2) with { DueAt = null }, ABurst.At.AddMinutes(1)));
    }

    [StoreFact]
    public async Task When_a_version_is_retracted_then_its_timer_is_gone()
    {
        await PublishAsync(1);
        await Definitions.SaveAsync(Version(1) with { IsPublished = false }, None);
        (await Timers.NextDueAsync(None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_draft_is_saved_then_the_published_version_keeps_its_timer()
    {
        await PublishAsync(1);
        await Definitions.SaveAsync(Version(2) with { IsPublished = false }, None);
        (await Timers.NextDueAsync(None)).ShouldBe(ABurst.At.AddMinutes(1));
    }

    [StoreFact]
    public async Task When_the_definition_is_deleted_then_its_timer_is_gone()
    {
        await PublishAsync(1);
        await Definitions.DeleteAsync("tick", None);
        (await Timers.NextDueAsync(None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_firing_is_written_then_the_next_is_set_and_the_same_comes_no_more()
    {
        await PublishAsync(1);
        var firing = new TriggerFiring(Trigger(1).TimerId, ABurst.At.AddMinutes(1), ABurst.At.AddMinutes(2));

        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { FiredTrigger = firing }, None);

        (await Timers.NextDueAsync(None)).ShouldBe(ABurst.At.AddMinutes(2));
        var fired = await Fixture.Get<ITimerLateness>().ReadAsync(ABurst.At, None);
        (fired.Fired, fired.Worst!.InstanceId).ShouldBe((1, null));
        var id = ABurst.NewId();
        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Store.CommitAsync(ABurst.On(id, 0) with { FiredTrigger = firing }, None));
        (await Store.FindAsync(id, None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_trigger_fires_for_the_last_time_then_its_timer_is_gone()
    {
        await PublishAsync(1);
        var firing = new TriggerFiring(Trigger(1).TimerId, ABurst.At.AddMinutes(1), null);
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { FiredTrigger = firing }, None);
        (await Timers.NextDueAsync(None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_version_is_deleted_then_its_instances_go_and_the_highest_left_is_the_latest()
    {
        await PublishAsync(1);
        await Definitions.SaveAsync(Version(2) with { IsPublished = false }, None);
        var (kept, gone) = (ABurst.NewId(), ABurst.NewId());
        await MakeAsync(kept, "tick-1");
        await MakeAsync(gone, "tick-2");

        await Definitions.DeleteVersionAsync("tick", "tick-2", None);

        (await Definitions.FindLatestAsync("tick", None))!.Version.ShouldBe(1);
        (await Store.FindAsync(gone, None)).ShouldBeNull();
        (await Store.FindAsync(kept, None)).ShouldNotBeNull();
        (await Timers.NextDueAsync(None)).ShouldNotBeNull();
        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Definitions.DeleteVersionAsync("tick", "tick-2", None));
    }

    [StoreFact]
    public async Task When_an_instance_is_stuck_then_it_is_listed_so()
    {
        var change = ABurst.Change(ABurst.NewId(), 0);
        await Store.CommitAsync(ABurst.On(change with { Header = change.Header with { IsStuck = true } }), None);
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), None);

        var stuck = await Fixture.Get<IInstanceReader>().ListAsync(new() { IsStuck = true }, 0, 10, None);

        stuck.Headers.Single().Id.ShouldBe(change.Header.Id);
        (await Store.FindAsync(change.Header.Id, None))!.Header.IsStuck.ShouldBeTrue();
    }

    private Task PublishAsync(int version) => Definitions.SaveAsync(Version(version), None);

    private Task<CommitReport> MakeAsync(string id, string versionId)
    {
        var change = ABurst.Change(id, 0);
        return Store.CommitAsync(
            ABurst.On(change with { Header = change.Header with { DefinitionVersionId = versionId } }), None);
    }

    private static StoredDefinition Version(int version) => new()
    {
        Id = $"tick-{version}",
        DefinitionId = "tick",
        Version = version,
        IsLatest = true,
        IsPublished = true,
        Document = "{}",
        CreatedAt = ABurst.At,
        Triggers = [Trigger(version)],
    };

    private static StoredTrigger Trigger(int version) =>
        new($"tick-{version}/0", "tick", $"tick-{version}", "Elsa.Timer", "HASH", "t")
        {
            Payload = """{"Interval":"00:01:00"}""",
            DueAt = ABurst.At.AddMinutes(1),
        };
}
