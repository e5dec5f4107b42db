using System.Globalization;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>What happens at the stages of a clock besides telling somebody.</summary>
public sealed class StageDeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Origin Desk = new("agent", null, []);

    [Fact]
    public void When_several_stages_are_due_at_once_then_all_is_done_once_and_in_order()
    {
        var repair = ACase(
            At(50, new StageDeed(StageDeedKind.Event, "half")),
            At(100, new(StageDeedKind.Task, Role.ServiceAgent, "致电客户"), new(StageDeedKind.Event, "over")),
            At(150, new StageDeed(StageDeedKind.Event, "long over")));
        repair.Clocks.Start("visit", Start, Start, Desk);

        Ring(repair, 300);
        Ring(repair, 301);

        repair.TakeEffects(Start).Events.Select(raised => raised.Name).ShouldBe(["half", "over", "long over"]);
        repair.TakeEffects(Start).Events.ShouldBeEmpty();
        var task = repair.Tasks.Open.ShouldHaveSingleItem();
        (task.DisplayText, task.ClockPolicy, task.Roles[0]).ShouldBe(("致电客户", "visit", Role.ServiceAgent));
        Kinds(repair).ShouldBe(
        [
            "clock.started", "clock.warned", "clock.event-raised", "clock.breached", "clock.task-opened",
            "clock.event-raised", "clock.overdue", "clock.event-raised",
        ]);
    }

    [Fact]
    public void When_the_next_cycle_comes_to_the_stage_then_it_is_done_again()
    {
        var repair = ACase(At(100, new StageDeed(StageDeedKind.Event, "over")));
        repair.Clocks.Start("visit", Start, Start, Desk);
        Ring(repair, 60);
        repair.Clocks.Start("visit", Start.AddMinutes(90), Start.AddMinutes(90), Desk);
        Ring(repair, 150);

        repair.TakeEffects(Start).Events.Select(raised => raised.Key.Split('/', 2)[1])
            .ShouldBe(["visit/1/100%/0", "visit/2/100%/0"]);
    }

    [Fact]
    public void When_the_urgency_is_raised_then_the_clocks_follow_and_keep_the_time_used()
    {
        var repair = ACase(At(50, new StageDeed(StageDeedKind.RaisePriority)), At(100));
        repair.Order.Triage(Urgency.General, null, null, null, Start);
        repair.Clocks.Start("visit", Start, Start, Desk);

        Ring(repair, 30);

        repair.Order.Document.Urgency.ShouldBe(Urgency.Urgent);
        repair.Clocks.All[0].DueAt.ShouldBe(Start.AddMinutes(40));
        repair.Clocks.All[0].Ledger.Counted(Start.AddMinutes(30), repair.Rules).ShouldBe(TimeSpan.FromMinutes(30));
        Kinds(repair).ShouldBe(["clock.started", "clock.warned", "clock.urgency-raised", "clock.changed"]);
    }

    [Fact]
    public void When_clocks_raise_the_urgency_of_one_another_then_all_end_under_the_last_terms()
    {
        var raises = new StageDeed(StageDeedKind.RaisePriority);
        var repair = ACase([Visit(At(100, raises)), Visit(At(100, raises)) with { Name = "dispatch" }]);
        repair.Order.Triage(Urgency.General, null, null, null, Start);
        repair.Clocks.Start("visit", Start, Start, Desk);
        repair.Clocks.Start("dispatch", Start, Start, Desk);

        Ring(repair, 90);

        repair.Order.Document.Urgency.ShouldBe(Urgency.Emergency);
        repair.Clocks.All.ShouldAllBe(clock => clock.Ledger.Budget == TimeSpan.FromMinutes(20));
        Kinds(repair).Count(kind => kind == "clock.urgency-raised").ShouldBe(2);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(Urgency.Emergency, 0)]
    [InlineData(Urgency.Urgent, 240)]
    public void When_the_urgency_cannot_be_raised_then_that_is_said_and_nothing_else(Urgency? urgency, int appointment)
    {
        var repair = ACase(At(100, new StageDeed(StageDeedKind.RaisePriority)));
        if (urgency is { } known)
        {
            var appointmentAt = appointment > 0 ? Start.AddMinutes(appointment) : default(DateTimeOffset?);
            repair.Order.Triage(known, null, appointmentAt, null, Start);
        }

        repair.Clocks.Start("visit", Start, Start, Desk);
        Ring(repair, 60);

        repair.Order.Document.Urgency.ShouldBe(urgency);
        Kinds(repair).ShouldBe(["clock.started", "clock.breached", "clock.urgency-kept"]);
    }

    [Theory]
    [InlineData("zh-CN", "时限前 30分钟", "一般", "紧急")]
    [InlineData("en", "30 min before the limit", "General", "Urgent")]
    public void When_the_timeline_tells_of_it_then_it_says_at_which_stage_and_what_was_done(
        string language, string stage, string before, string after)
    {
        var early = new ClockStage { Offset = TimeSpan.FromMinutes(-30), Does = [new(StageDeedKind.RaisePriority)] };
        var repair = ACase(early, At(100));
        repair.Order.Triage(Urgency.General, null, null, null, Start);
        repair.Clocks.Start("visit", Start, Start, Desk);
        Ring(repair, 30);

        var entry = repair.TakeChanges().Timeline.Single(entry => entry.Kind == "clock.urgency-raised");
        var told = TimelineTexts.Render(entry, CultureInfo.GetCultureInfo(language));
        string[] parts = [stage, before, after];
        parts.ShouldAllBe(part => told.Contains(part));
    }

    [Fact]
    public void When_nobody_has_signed_for_the_order_then_it_is_not_taken_back()
    {
        var repair = ACase(At(100, new StageDeed(StageDeedKind.Reassign)));
        repair.Clocks.Start("visit", Start, Start, Desk);

        Ring(repair, 60).ShouldNotContain(signal => signal.Key == "reassign-technician");

        Kinds(repair).ShouldBe(["clock.started", "clock.breached", "clock.not-reassigned"]);
    }

    [Fact]
    public void When_the_clock_is_stopped_after_its_limit_then_what_the_timer_missed_is_done_all_the_same()
    {
        var repair = ACase(At(100, new StageDeed(StageDeedKind.Event, "over")));
        repair.Clocks.Start("visit", Start, Start, Desk);

        repair.Clocks.Stop("visit", Start.AddMinutes(61), Desk);
        Ring(repair, 62);

        repair.TakeEffects(Start).Events.ShouldHaveSingleItem().Name.ShouldBe("over");
    }

    private static IReadOnlyList<Signal> Ring(RepairCase repair, int minute) => repair.OnTimerDue(
        new InstanceTimer("t", CaseClocks.SignalName, repair.Clocks.All[^1].Id, Start), Start.AddMinutes(minute));

    private static IEnumerable<string> Kinds(RepairCase repair) =>
        repair.TakeChanges().Timeline.Select(entry => entry.Kind);

    private static ClockStage At(int percent, params StageDeed[] does) => new() { Percent = percent, Does = does };

    private static ClockPolicy Visit(params ClockStage[] stages) => new()
    {
        Name = "visit",
        Length = ClockLength.OfWall(TimeSpan.FromHours(1)),
        Targets =
        [
            new(ClockLength.OfWall(TimeSpan.FromMinutes(40)), Urgency.Urgent),
            new(ClockLength.OfWall(TimeSpan.FromMinutes(20)), Urgency.Emergency),
        ],
        Stages = stages,
    };

    private static RepairCase ACase(params ClockStage[] stages) => ACase([Visit(stages)]);

    private static RepairCase ACase(ClockPolicy[] policies)
    {
        var site = Rules.Shipped.Site.Calendar;
        return Rules.NewCase(Start, new ClockRules(policies, [new CalendarVersion(1, site)], site.Name));
    }
}
