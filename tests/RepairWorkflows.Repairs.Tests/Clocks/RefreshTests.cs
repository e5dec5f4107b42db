using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>A clock that runs when its order becomes more urgent, or is put on hold.</summary>
public sealed class RefreshTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Origin Desk = new("agent", null, []);
    private static readonly ClockRules Shipped = Rules.Shipped;

    private static readonly ClockPolicy OneHour = new()
    {
        Name = "visit",
        Length = ClockLength.OfWall(TimeSpan.FromHours(1)),
        Targets =
        [
            new(ClockLength.OfWall(TimeSpan.FromMinutes(30)), Urgency.Emergency),
            new(ClockLength.OfWall(TimeSpan.FromMinutes(45)), null, "media"),
        ],
        Stages = [ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor)],
    };

    [Fact]
    public void When_the_order_becomes_more_urgent_then_the_clock_is_due_earlier_and_says_why()
    {
        var repair = ACase();
        repair.Clocks.Start("visit", Start, Start, Desk);
        repair.Order.Triage(Urgency.Emergency, null, null, null, Start.AddMinutes(10));

        repair.Clocks.Refresh(Start.AddMinutes(10), Desk);
        repair.Clocks.Refresh(Start.AddMinutes(11), Desk);

        repair.Clocks.Find("visit")!.DueAt.ShouldBe(Start.AddMinutes(30));
        repair.TakeChanges().Timeline.Count(entry => entry.Kind == "clock.changed").ShouldBe(1);
    }

    [Fact]
    public void When_more_was_used_than_the_new_limit_then_it_is_missed_now_and_not_before()
    {
        var repair = ACase();
        repair.Clocks.Start("visit", Start, Start, Desk);
        repair.Order.Triage(Urgency.Emergency, null, null, null, Start.AddMinutes(50));

        repair.Clocks.Refresh(Start.AddMinutes(50), Desk);
        repair.Clocks.Ring(repair.Clocks.All[0].Id, Start.AddMinutes(50));

        repair.Clocks.All[0].BreachedAt.ShouldBe(Start.AddMinutes(50));
    }

    [Fact]
    public void When_a_version_means_the_same_for_a_clock_then_it_follows_it_and_nothing_is_told()
    {
        var before = OneHour;
        var named = before with { Version = 2, DisplayName = new Dictionary<string, string> { ["en"] = "Visit" } };
        var told = before with { Version = 3, Stages = [ClockStage.At(ClockStage.Limit, Role.ProjectManager)] };
        var clock = Clock.Start("c", Terms(before), 1, Start, Shipped);

        clock.TakeOver(Terms(told)).ShouldBeFalse();
        clock.TakeOver(Terms(named)).ShouldBeTrue();

        (clock.PolicyVersion, clock.Ledger.Changes.Count, clock.DiffersFrom(Terms(named))).ShouldBe((2, 0, false));
    }

    [Fact]
    public void When_it_is_put_on_hold_and_goes_on_then_the_timeline_says_who_and_why()
    {
        var repair = ACase();
        repair.Clocks.Start("visit", Start, Start, Desk);
        repair.Clocks.Hold("visit", "等配件", Start.AddMinutes(10), Desk);
        repair.Clocks.Resume("visit", Start.AddMinutes(40), Desk);

        repair.Clocks.Find("visit")!.DueAt.ShouldBe(Start.AddMinutes(90));
        repair.TakeChanges().Timeline.Select(entry => entry.Kind)
            .ShouldBe(["clock.started", "clock.held", "clock.resumed"]);
    }

    [Fact]
    public void When_the_customer_is_of_a_class_with_a_limit_of_its_own_then_its_clocks_run_by_that()
    {
        var repair = ACase("media");
        repair.Clocks.Start("visit", Start, Start, Desk);

        repair.Clocks.Find("visit")!.DueAt.ShouldBe(Start.AddMinutes(45));
    }

    private static ClockTerms Terms(ClockPolicy policy) => Shipped.TermsOf(policy, null, null);

    private static RepairCase ACase(string? customerClass = null) => Rules.NewCase(
        Start, new ClockRules([OneHour], [new CalendarVersion(1, Shipped.Site.Calendar)], Shipped.Site.Calendar.Name),
        customerClass);
}
