using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Verifying;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What a clock tells otherwise than the events of its order is found.</summary>
public abstract class VerifyContract(DatabaseFixture fixture) : LivingStoreContract(fixture)
{
    private static readonly (string Change, AuditKind Kind)[] Tamperings =
    [
        ("due_at = (SELECT max(stopped_at) FROM clocks)", AuditKind.DeadlineDiffers),
        ("breached_at = NULL", AuditKind.VerdictDiffers),
        ("state = 0", AuditKind.EventsDiffer),
        ("stopped_at = started_at", AuditKind.EventsDiffer),
        ("ledger = replace(ledger, '\"counted\":\"00:', '\"counted\":\"01:')", AuditKind.UsedTimeDiffers),
        ("ledger = replace(ledger, '\"stage\":\"100%\"', '\"stage\":\"99%\"')", AuditKind.StagesDiffer),
        ("ledger = replace(ledger, '\"budget\":\"00:', '\"budget\":\"01:')", AuditKind.DeadlineDiffers),
        ("ledger = '#'", AuditKind.ClockUnreadable),
    ];

    [StoreFact]
    public async Task When_clocks_breached_changed_and_stopped_by_themselves_then_all_of_them_are_right()
    {
        await using var engine = await LivedAsync();

        var state = await VerifyAsync(engine);

        (await FoundAsync()).ShouldBeEmpty();
        (state.LastMismatches, state.BegunAt, state.CleanSince).ShouldBe((0, null, Now));
        state.LastChecked.ShouldBe(await Fixture.Get<IVerifyStore>().CountAsync(None));
        state.LastChecked.ShouldBeGreaterThan(3);
    }

    [StoreFact]
    public async Task When_a_clock_was_tampered_with_then_the_verifier_says_so()
    {
        foreach (var (change, kind) in Tamperings)
        {
            await Fixture.ResetAsync();
            await using var engine = await LivedAsync();
            await ChangeAsync($"UPDATE clocks SET {change} WHERE policy = 'ticketing'");

            var state = await VerifyAsync(engine);

            var found = await FoundAsync();
            found.ShouldContain(finding => finding.Kind == kind && finding.Order != null, change);
            (state.LastMismatches, state.CleanSince).ShouldBe((found.Count, null), change);
        }
    }

    [StoreFact]
    public async Task When_an_event_of_a_timeline_is_missing_or_twice_then_the_verifier_says_so()
    {
        await using var engine = await LivedAsync();
        await ChangeAsync("DELETE FROM timeline_entries WHERE kind = 'clock.breached'");
        await VerifyAsync(engine);
        (await FoundAsync()).ShouldContain(finding => finding.Kind == AuditKind.StagesDiffer);

        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChangeAsync("UPDATE timeline_entries SET kind = 'clock.breached' WHERE kind = 'clock.started'");
        await VerifyAsync(engine);
        (await FoundAsync()).ShouldContain(finding => finding.Kind == AuditKind.EventsDiffer);
    }

    [StoreFact]
    public async Task When_an_entry_makes_no_sense_then_that_is_one_finding_and_the_run_comes_to_its_end()
    {
        await using var engine = await LivedAsync();
        await ChangeAsync("UPDATE timeline_entries SET details = '[]' WHERE kind = 'clock.breached'");

        var state = await VerifyAsync(engine);

        var found = await FoundAsync();
        found.Select(finding => (finding.Kind, finding.Name)).Distinct()
            .ShouldBe([(AuditKind.ClockUnreadable, "clock.breached")]);
        (state.BegunAt, state.LastMismatches).ShouldBe((null, found.Count));
        state.LastChecked.ShouldBe(await Fixture.Get<IVerifyStore>().CountAsync(None));
    }

    [StoreFact]
    public async Task When_what_was_wrong_is_right_again_then_the_finding_is_gone()
    {
        await using var engine = await LivedAsync();
        await ChangeAsync("UPDATE clocks SET state = 1 WHERE policy = 'ticketing'");
        await VerifyAsync(engine);
        (await FoundAsync()).ShouldNotBeEmpty();

        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChangeAsync("UPDATE clocks SET state = 2 WHERE policy = 'ticketing'");
        await VerifyAsync(engine);
        (await FoundAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_machine_died_in_the_middle_then_the_next_goes_on_from_there()
    {
        await using var engine = await LivedAsync();
        var watches = Fixture.Get<IWatchStore>();
        var turn = await watches.TakeAsync(VerificationState.Name, TimeSpan.FromMinutes(2), isDue: true, None);
        var halfway = new VerificationState { BegunAt = Now, Checked = 1_000, Total = 1_001 };
        await watches.KeepAsync(turn!, halfway.ToText(), TimeSpan.FromMinutes(2), None);
        var all = await Fixture.Get<IVerifyStore>().CountAsync(None);

        (await VerifyAsync(engine)).Checked.ShouldBe(1_000);
        Fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        (await VerifyAsync(engine)).LastChecked.ShouldBe(1_000 + all);
    }

    private static Task<VerificationState> VerifyAsync(ServiceProvider engine) =>
        engine.GetRequiredService<IMediator>().Send(new VerifyClocks());

    private async Task<IReadOnlyList<AuditFinding>> FoundAsync() =>
        (await Fixture.Get<IAuditFindings>().ListAsync(AuditSource.Verifier, 0, 100, None)).Rows;

    // One order that breaches, and is ticketed then; one whose policy changes and that is cancelled.
    private async Task<ServiceProvider> LivedAsync()
    {
        var engine = await StartAsync();
        var mediator = engine.GetRequiredService<IMediator>();
        var late = await ReportAsync(engine, "late");
        var changed = await ReportAsync(engine, "changed");
        for (var minute = 0; minute < 12; minute++)
        {
            Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
            if (minute == 2)
            {
                await mediator.Send(new PublishPolicy("ticketing", TenMinutes, 1, "夏季人手不足", People.Owner));
            }

            await FireAsync(engine);
        }

        foreach (var order in (Repairs.Orders.RepairOrderId[])[late, changed])
        {
            foreach (var (action, fields) in ((string, System.Text.Json.Nodes.JsonObject)[])
                [("triage", new() { ["urgency"] = "general" }), ("write-ticket", [])])
            {
                await mediator.Send(new Repairs.Orders.TakeAction(
                    order, action, fields, null, People.Agent, new("test", $"{order}/{action}", action)));
            }
        }

        Fixture.Clock.Advance(TimeSpan.FromMinutes(3));
        await FireAsync(engine);
        return engine;
    }

    private const string TenMinutes =
        """
        { "name": "ticketing", "length": { "wall": "00:10:00" }, "clauses": ["S3.3"],
          "stages": [{ "percent": 50, "tell": ["service-supervisor"] },
            { "percent": 100, "tell": ["service-supervisor"] }] }
        """;
}
