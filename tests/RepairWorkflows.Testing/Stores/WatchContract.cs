using RepairWorkflows.Repairs.Auditing;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Of many machines one has the turn; what each of the two watches has found is its own.</summary>
public abstract class WatchContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private IWatchStore Watches => Fixture.Get<IWatchStore>();

    private IAuditFindings Findings => Fixture.Get<IAuditFindings>();

    [StoreFact]
    public async Task When_two_machines_look_then_one_does_and_a_dead_one_bars_nobody_for_long()
    {
        (await TakeAsync(isDue: true))!.State.ShouldBe("");
        (await TakeAsync(isDue: true)).ShouldBeNull();
        Fixture.Clock.Advance(Lease);
        var turn = (await TakeAsync(isDue: false))!;

        (await Watches.ReleaseAsync(turn, "state", TimeSpan.FromSeconds(55), None)).ShouldBeTrue();
        (await TakeAsync(isDue: false)).ShouldBeNull();
        Fixture.Clock.Advance(TimeSpan.FromSeconds(55));
        (await TakeAsync(isDue: false))!.State.ShouldBe("state");
    }

    [StoreFact]
    public async Task When_a_machine_stalled_and_another_took_over_then_it_keeps_nothing_and_frees_no_turn()
    {
        var stale = (await TakeAsync(isDue: true))!;
        Fixture.Clock.Advance(Lease);
        var turn = (await TakeAsync(isDue: true))!;
        turn = (await Watches.KeepAsync(turn, "further", Lease, None))!;

        (await Watches.KeepAsync(stale, "long ago", Lease, None)).ShouldBeNull();
        (await Watches.ReleaseAsync(stale, "long ago", TimeSpan.Zero, None)).ShouldBeFalse();
        (await Watches.FindAsync("w", None)).ShouldBe("further");
        (await TakeAsync(isDue: true)).ShouldBeNull();

        (await Watches.KeepAsync(turn, "further still", Lease, None)).ShouldNotBeNull().State.ShouldBe("further still");
    }

    [StoreFact]
    public async Task When_the_other_one_has_ended_meanwhile_then_a_stalled_machine_keeps_nothing_either()
    {
        var stale = (await TakeAsync(isDue: true))!;
        Fixture.Clock.Advance(Lease);
        var turn = (await TakeAsync(isDue: true))!;
        await Watches.ReleaseAsync(turn, "ended", TimeSpan.FromHours(1), None);

        (await Watches.KeepAsync(stale, "long ago", Lease, None)).ShouldBeNull();
        (await Watches.ReleaseAsync(stale, "long ago", TimeSpan.Zero, None)).ShouldBeFalse();
        (await Watches.FindAsync("w", None)).ShouldBe("ended");
        (await TakeAsync(isDue: false)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_nobody_took_over_then_a_machine_that_stalled_goes_on()
    {
        var turn = (await TakeAsync(isDue: true))!;
        Fixture.Clock.Advance(Lease + Lease);

        turn = (await Watches.KeepAsync(turn, "late", Lease, None)).ShouldNotBeNull();
        (await TakeAsync(isDue: true)).ShouldBeNull();
        (await Watches.ReleaseAsync(turn, "done", TimeSpan.Zero, None)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task When_both_find_the_same_then_each_keeps_and_removes_its_own()
    {
        var found = Finding(AuditKind.ClockUnreadable, "i");
        await Findings.ReplaceAsync(AuditSource.Auditor, ["i"], [found], Now, None);
        await Findings.ReplaceAsync(AuditSource.Verifier, ["i"], [found], Now, None);
        (await CountAsync(AuditSource.Auditor), await CountAsync(AuditSource.Verifier)).ShouldBe((1, 1));

        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await Findings.ReplaceAsync(AuditSource.Verifier, ["i"], [], Now, None);
        (await CountAsync(AuditSource.Auditor), await CountAsync(AuditSource.Verifier)).ShouldBe((1, 0));
    }

    [StoreFact]
    public async Task When_a_kind_lapses_then_what_was_found_again_since_stays_and_so_does_every_other_kind()
    {
        foreach (var id in (string[])["machine/gone", "machine/there"])
        {
            await Findings.ReplaceAsync(
                AuditSource.Auditor, [id], [Finding(AuditKind.MachineClock, id)], Now, None);
        }

        await Findings.ReplaceAsync(AuditSource.Auditor, ["i"], [Finding(AuditKind.StageOverdue, "i")], Now, None);
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await Findings.ReplaceAsync(
            AuditSource.Auditor, ["machine/there"], [Finding(AuditKind.MachineClock, "machine/there")], Now, None);

        await Findings.LapseAsync(AuditKind.MachineClock, Now, None);

        (await Findings.ListInstancesAsync(AuditSource.Auditor, 10, None)).ShouldBe(
            ["i", "machine/there"], ignoreOrder: true);
    }

    private Task<WatchTurn?> TakeAsync(bool isDue) => Watches.TakeAsync("w", Lease, isDue, None);

    private async Task<int> CountAsync(AuditSource source) =>
        (await Findings.ListAsync(source, 0, 10, None)).Total;

    private static AuditFinding Finding(AuditKind kind, string id) => new()
    {
        Kind = kind, Subject = id, InstanceId = id,
    };
}
