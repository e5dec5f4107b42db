using System.Globalization;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>Clocks that count working time, and what becomes of them when their terms change.</summary>
public sealed class WorkClockTests
{
    private static readonly ClockRules Rules = Testing.Cases.Rules.Shipped;

    private static readonly ClockPolicy FourHours = new()
    {
        Name = "visit",
        Length = ClockLength.OfWork(TimeSpan.FromHours(4)),
        Stages =
        [
            ClockStage.At(50), new ClockStage { Offset = TimeSpan.FromMinutes(-30) },
            ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor), ClockStage.At(150, Role.ProjectManager),
        ],
    };

    // Friday ten to five: forty minutes before the weekend, then a make-up Saturday.
    private static readonly DateTimeOffset Friday = At("2026-10-09T16:50+08:00");

    [Fact]
    public void When_a_make_up_saturday_follows_then_its_stages_lie_on_it()
    {
        var clock = Start(FourHours, Friday);

        clock.Reach(At("2026-10-13T00:00+08:00")).Select(stage => (stage.Stage.Key, stage.At)).ShouldBe(
        [
            ("50%", At("2026-10-10T09:50+08:00")), ("-00:30:00", At("2026-10-10T11:20+08:00")),
            ("100%", At("2026-10-10T11:50+08:00")), ("150%", At("2026-10-10T15:20+08:00")),
        ]);
    }

    [Fact]
    public void When_it_is_on_hold_over_the_weekend_then_only_working_time_was_saved()
    {
        var clock = Start(FourHours, At("2026-03-06T16:30+08:00"));
        clock.Hold("supervisor", "waits for a part", At("2026-03-06T17:00+08:00"));
        clock.Resume(At("2026-03-09T09:00+08:00"));

        clock.DueAt.ShouldBe(At("2026-03-09T14:00+08:00"));
    }

    [Fact]
    public void When_it_is_over_then_the_verdict_counts_working_time()
    {
        var clock = Start(FourHours, At("2026-03-06T13:30+08:00"));
        clock.Reach(At("2026-03-09T09:00+08:00"));
        clock.Stop(At("2026-03-09T09:00+08:00"));

        clock.VerdictAt(At("2026-03-20T00:00+08:00"))
            .ShouldBe(new ClockVerdict(ClockOutcome.Breached, TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public void When_the_target_grows_then_the_time_used_stays_used()
    {
        var clock = Start(FourHours, At("2026-03-02T08:30+08:00"));
        var grown = FourHours with { Version = 2, Length = ClockLength.OfWork(TimeSpan.FromHours(6)) };
        clock.Change(Terms(grown), "owner", At("2026-03-02T10:30+08:00"));

        clock.DueAt.ShouldBe(At("2026-03-02T16:00+08:00"));
        clock.Ledger.Counted(At("2026-03-02T10:30+08:00"), Rules).ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void When_the_target_shrinks_below_what_was_used_then_it_is_due_when_it_was_changed()
    {
        var (clock, changed) = (Start(FourHours, At("2026-03-02T08:30+08:00")), At("2026-03-02T11:30+08:00"));
        clock.Reach(changed);
        var shrunk = FourHours with { Version = 2, Length = ClockLength.OfWork(TimeSpan.FromHours(1)) };
        clock.Change(Terms(shrunk), "owner", changed);

        clock.DueAt.ShouldBe(changed);
        clock.Reach(changed).Select(stage => stage.Stage.Key).ShouldBe(["-00:30:00", "100%", "150%"]);
    }

    [Fact]
    public void When_a_holiday_is_announced_then_what_is_left_moves_behind_it()
    {
        var holiday = Rules.Site.Calendar with
        {
            Days = [.. Rules.Site.Calendar.Days, new CalendarDay(new DateOnly(2026, 3, 3), null, "停电检修")],
        };
        var rules = new ClockRules(
            [FourHours], [new(1, Rules.Site.Calendar), new(2, holiday)], Rules.Site.Calendar.Name);
        var before = new ClockRules([FourHours], [new(1, Rules.Site.Calendar)], Rules.Site.Calendar.Name);
        var clock = Clock.Start(
            "c", before.TermsOf(FourHours, null, null), 1, At("2026-03-02T15:30+08:00"), rules);

        clock.DueAt.ShouldBe(At("2026-03-03T10:30+08:00"));
        clock.Change(rules.TermsOf(FourHours, null, null), "owner", At("2026-03-02T16:30+08:00"));

        clock.DueAt.ShouldBe(At("2026-03-04T10:30+08:00"));
        clock.Ledger.Segments.Select(segment => segment.Calendar).ShouldBe(["site@1", "site@2"]);
    }

    [Fact]
    public void When_the_order_is_more_urgent_then_the_length_is_the_one_that_says_most_about_it()
    {
        var policy = FourHours with
        {
            Targets =
            [
                new(ClockLength.OfWork(TimeSpan.FromHours(1)), Urgency.Emergency),
                new(ClockLength.OfWork(TimeSpan.FromHours(3)), null, "key-account"),
                new(ClockLength.OfWork(TimeSpan.FromMinutes(30)), Urgency.Emergency, "key-account"),
                new(ClockLength.OfWork(TimeSpan.FromMinutes(20)), EquipmentClass: "critical"),
            ],
        };

        policy.LengthFor(Urgency.General, null).Work.ShouldBe(TimeSpan.FromHours(4));
        policy.LengthFor(Urgency.Emergency, null).Work.ShouldBe(TimeSpan.FromHours(1));
        policy.LengthFor(Urgency.General, "key-account").Work.ShouldBe(TimeSpan.FromHours(3));
        policy.LengthFor(Urgency.Emergency, "key-account").Work.ShouldBe(TimeSpan.FromMinutes(30));
        policy.LengthFor(Urgency.General, "key-account", "critical").Work.ShouldBe(TimeSpan.FromMinutes(20));
        policy.LengthFor(Urgency.General, null, "ordinary").Work.ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public void When_it_is_explained_then_its_life_is_told_without_gaps()
    {
        var clock = Start(FourHours, At("2026-10-09T16:30+08:00"));
        clock.Hold("supervisor", "waits for a part", At("2026-10-09T17:00+08:00"));
        clock.Resume(At("2026-10-10T09:30+08:00"));
        var explanation = ClockExplanation.Of(clock.ToRecord(), Rules, At("2026-10-10T10:30+08:00"));

        explanation.Spans.Select(span => (span.Kind, span.From, span.IsAhead)).ShouldBe(
        [
            (ClockSpanKind.Counted, At("2026-10-09T16:30+08:00"), false),
            (ClockSpanKind.OnHold, At("2026-10-09T17:00+08:00"), false),
            (ClockSpanKind.Counted, At("2026-10-10T09:30+08:00"), false),
            (ClockSpanKind.Counted, At("2026-10-10T10:30+08:00"), true),
            (ClockSpanKind.OutsideHours, At("2026-10-10T12:00+08:00"), true),
            (ClockSpanKind.Counted, At("2026-10-10T13:30+08:00"), true),
        ]);
        explanation.Spans.Zip(explanation.Spans.Skip(1)).ShouldAllBe(two => two.First.To == two.Second.From);
        explanation.Used.ShouldBe(TimeSpan.FromMinutes(90));
        explanation.Clock.DueAt.ShouldBe(At("2026-10-10T14:30+08:00"));
    }

    [Fact]
    public void When_it_runs_over_a_holiday_then_the_holiday_is_named()
    {
        var clock = Start(FourHours, At("2026-09-30T16:30+08:00"));
        var spans = ClockExplanation.Of(clock.ToRecord(), Rules, At("2026-10-08T09:00+08:00")).Spans;

        spans.Where(span => span.Kind == ClockSpanKind.OutsideHours && !span.IsAhead)
            .Select(span => (span.Reason, span.From)).ShouldBe(
            [
                (null, At("2026-09-30T17:30+08:00")), ("国庆节", At("2026-10-01T00:00+08:00")),
                (null, At("2026-10-08T00:00+08:00")),
            ]);
    }

    private static Clock Start(ClockPolicy policy, DateTimeOffset from) =>
        Clock.Start("c", Terms(policy), 1, from, Rules);

    private static ClockTerms Terms(ClockPolicy policy) => Rules.TermsOf(policy, null, null);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
