using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A customer who cannot be reached: measured, not claimed (S4.5.2).</summary>
[Trait("Clause", "S4.5.2")]
public sealed class UnreachableTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromDays(5);

    [Fact]
    public async Task When_nobody_is_reached_for_five_days_then_station_and_region_are_told_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        var first = host.Now;
        await TryAsync(host, order, People.Technician, "no-answer");
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        await TryAsync(host, order, People.Agent, "switched-off");
        (await ClockAsync(host, order)).DueAt.ShouldBe(first + Limit);

        await host.AdvanceAsync(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        (await ClockAsync(host, order)).BreachedAt.ShouldBeNull();
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        (await ClockAsync(host, order)).BreachedAt.ShouldBe(first + Limit);
        var view = await host.CaseAsync(order);
        view.Timeline.Count(entry => entry.Kind == "clock.breached" && entry.Details.Contains("unreachable"))
            .ShouldBe(1);
        ContactSheet.Of(view).Contacts.Select(contact => (contact.By, contact.Result))
            .ShouldBe([("technician", "no-answer"), ("agent", "switched-off")]);
    }

    [Fact]
    public async Task When_the_customer_is_reached_then_the_five_days_end_and_begin_anew_with_the_next_failure()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        await TryAsync(host, order, People.Agent, "busy");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        await TryAsync(host, order, People.Agent, "reached");
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Stopped);

        await host.AdvanceAsync(TimeSpan.FromDays(1));
        await TryAsync(host, order, People.Agent, "no-answer");

        var clock = await ClockAsync(host, order);
        (clock.State, clock.Cycle, clock.StartedAt).ShouldBe((ClockState.Running, 2, host.Now));
    }

    [Fact]
    public async Task When_a_call_that_a_step_asked_for_reaches_nobody_then_it_counts_too()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));
        await host.TakeAsync(order, "record-call", People.Agent, ("reached", false));

        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Running);
        ContactSheet.Of(await host.CaseAsync(order)).Contacts.ShouldHaveSingleItem().Purpose.ShouldBe("late-arrival");
    }

    [Fact]
    public async Task When_an_attempt_is_written_down_later_then_the_clock_counts_from_when_it_was()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        await host.AdvanceAsync(TimeSpan.FromHours(3));
        var at = host.Now - TimeSpan.FromHours(2);
        await TryAsync(host, order, People.Technician, "nobody-there", ("contactedAt", at.ToString("O")));

        (await ClockAsync(host, order)).StartedAt.ShouldBe(at);
        var contact = ContactSheet.Of(await host.CaseAsync(order)).Contacts.ShouldHaveSingleItem();
        (contact.At, contact.RecordedAt).ShouldBe((at, host.Now));
    }

    [Fact]
    public async Task When_it_is_told_after_the_five_days_that_the_customer_was_reached_before_then_they_stay_passed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        var first = host.Now;
        await TryAsync(host, order, People.Technician, "no-answer");
        await host.AdvanceAsync(Limit + TimeSpan.FromHours(2));
        var at = first + Limit - TimeSpan.FromHours(1);

        await TryAsync(host, order, People.Agent, "reached", ("contactedAt", at.ToString("O")));

        var clock = await ClockAsync(host, order);
        (clock.BreachedAt, clock.StoppedAt).ShouldBe((first + Limit, host.Now));
        ClockVerdict.Of(clock, Rules.Shipped, host.Now)
            .ShouldBe(new ClockVerdict(ClockOutcome.Breached, TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task When_a_contact_is_written_down_later_then_the_clock_stops_when_it_was()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        await TryAsync(host, order, People.Technician, "no-answer");
        await host.AdvanceAsync(TimeSpan.FromHours(3));
        var at = host.Now - TimeSpan.FromHours(1);

        await TryAsync(host, order, People.Agent, "reached", ("contactedAt", at.ToString("O")));

        (await ClockAsync(host, order)).StoppedAt.ShouldBe(at);
        var stop = (await host.CaseAsync(order)).Timeline.Last(entry => entry.Kind == "clock.stopped");
        (stop.At, stop.RecordedAt).ShouldBe((at, host.Now));
    }

    [Fact]
    public async Task When_an_attempt_lies_before_the_last_one_or_the_report_then_it_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        await TryAsync(host, order, People.Agent, "busy");
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        foreach (var ago in new[] { TimeSpan.FromMinutes(61), TimeSpan.FromHours(4) })
        {
            var refused = await Should.ThrowAsync<RuleViolationException>(() => TryAsync(
                host, order, People.Agent, "busy", ("contactedAt", (host.Now - ago).ToString("O"))));
            refused.Code.ShouldBe(RepairErrors.ContactOutOfOrder);
        }

        ContactSheet.Of(await host.CaseAsync(order)).Contacts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_time_lies_ahead_or_longer_ago_than_a_day_then_the_field_says_so()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);

        foreach (var at in new[] { host.Now.AddMinutes(1), host.Now.AddHours(-25) })
        {
            var refused = await Should.ThrowAsync<InvalidRequestException>(() => TryAsync(
                host, order, People.Agent, "busy", ("contactedAt", at.ToString("O"))));
            refused.Fields.ShouldHaveSingleItem().Field.ShouldBe("contactedAt");
        }
    }

    [Fact]
    public async Task When_the_order_is_anothers_or_over_then_nothing_is_recorded()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        (await Should.ThrowAsync<NotAllowedException>(
            () => TryAsync(host, order, People.Technician with { Name = "another" }, "busy")))
            .Code.ShouldBe(RepairErrors.OrderOfAnother);

        await Play.ToClosedAsync(host, order);
        (await Should.ThrowAsync<RuleViolationException>(() => TryAsync(host, order, People.Agent, "busy")))
            .Code.ShouldBe(RepairErrors.OrderFinal);

        ContactSheet.Of(await host.CaseAsync(order)).Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_contact_is_recorded_then_what_the_order_waits_for_stays_as_it_is()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        var before = (await host.CaseAsync(order)).Tasks.Select(task => task.Id).ToList();

        await TryAsync(host, order, People.Agent, "reached");

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Id).ShouldBe(before);
        view.Timeline[^1].Kind.ShouldBe("contact.made");
        view.Clocks.ShouldNotContain(clock => clock.Policy == ContactSheet.Policy);
    }

    private static Task<ActionTaken> TryAsync(
        CaseTestHost host, Guid order, Actor by, string result, params (string, JsonNode?)[] more) => host.TakeAsync(
            order, "record-contact", by, [("contactChannel", "phone"), ("contactResult", result), .. more]);

    private static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid order) =>
        (await host.CaseAsync(order)).Clocks.Last(clock => clock.Policy == ContactSheet.Policy);
}
