using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class ClockPictureTests
{
    [Theory]
    [InlineData(5.0, 20.0, null, "running")]
    [InlineData(25.0, 20.0, null, "breached-running")]
    [InlineData(25.0, 20.0, 10.0, "kept")]
    [InlineData(25.0, 20.0, 22.0, "breached")]
    public void When_a_clock_is_drawn_then_its_verdict_is_known(
        double ago, double length, double? stopped, string verdict) =>
        ClockPicture.Of(AnOrder.Explained(AnOrder.Clock("arrival-notice", ago, length, stopped)), AnOrder.Now)
            .Verdict.ShouldBe(verdict);

    [Fact]
    public void When_the_order_ended_before_what_the_clock_measures_then_it_is_not_drawn_as_kept()
    {
        var clock = AnOrder.Clock("same-day", 25, 20, 10, endedWithOrder: true);
        ClockPicture.Of(AnOrder.Explained(clock), AnOrder.Now).Verdict.ShouldBe("not-applicable");
    }

    [Fact]
    public void When_a_clock_warns_at_three_quarters_then_the_point_lies_there()
    {
        var clock = AnOrder.Clock("arrival-notice", 0, 20);
        ClockPicture.Of(AnOrder.Explained(clock), AnOrder.Now).WarnAt.ShouldBe(AnOrder.Now.AddMinutes(15));
    }

    [Fact]
    public void When_a_clock_begins_at_an_agreed_time_ahead_then_nothing_is_counted()
    {
        var clock = AnOrder.Clock("arrival-notice", -30, 20);
        ClockPicture.Of(AnOrder.Explained(clock), AnOrder.Now).Place(AnOrder.Now).ShouldBe("0%");
    }

    [Fact]
    public void When_a_clock_is_on_hold_then_it_has_no_limit_and_says_so()
    {
        var clock = AnOrder.Clock("arrival-notice", 5, 20) with { State = ClockState.OnHold, DueAt = null };
        ClockPicture.Of(AnOrder.Explained(clock), AnOrder.Now).Verdict.ShouldBe("on-hold");
    }

    [Fact]
    public void When_a_clock_was_on_hold_then_that_stretch_has_its_place_and_width()
    {
        var clock = AnOrder.Held("arrival-notice");
        var picture = ClockPicture.Of(AnOrder.Explained(clock), AnOrder.Now);
        var hold = picture.Marked.ShouldHaveSingleItem();
        (hold.Kind, hold.Reason, hold.By).ShouldBe((ClockSpanKind.OnHold, "等配件", "wang"));
        (picture.Place(hold.From), picture.Width(hold)).ShouldBe(("16.67%", "16.67%"));
    }

    [Fact]
    public void When_a_clock_runs_across_a_holiday_and_a_make_up_saturday_then_both_are_named_once()
    {
        var explanation = ClockExplanation.Of(
            AClock.AcrossTheNationalDay(), Rules.Shipped, AClock.OnTheMakeUpSaturday);

        ClockNote.Of(explanation.Spans).Select(
            note => (note.Kind, note.Reason, note.By, Hours: (note.To - note.From).TotalHours)).ShouldBe(
            [
                (ClockSpanKind.OutsideHours, "国庆节", null, 7 * 24),
                (ClockSpanKind.OnHold, "等配件：水泵密封圈", "李建国", 2.5),
                (ClockSpanKind.Counted, "国庆节调休上班", null, 9),
            ]);
    }

    [Fact]
    public void When_a_clock_runs_for_days_then_its_midnights_lie_on_the_strip()
    {
        var explanation = ClockExplanation.Of(
            AClock.AcrossTheNationalDay(), Rules.Shipped, AClock.OnTheMakeUpSaturday);
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        ClockPicture.Of(explanation, AClock.OnTheMakeUpSaturday).MidnightsIn(shanghai)
            .Select(midnight => midnight.Day).ShouldBe(Enumerable.Range(1, 14));
        ClockPicture.Of(AnOrder.Explained(AnOrder.Clock("arrival-notice", 5, 20)), AnOrder.Now).MidnightsIn(shanghai)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, 9, 30, "breached", 60)]
    [InlineData(2, 16, 0, "kept", 90)]
    public void When_a_clock_of_working_time_was_stopped_then_its_distance_is_what_it_counted(
        int day, int hour, int minute, string verdict, int minutes)
    {
        var explanation = ClockExplanation.Of(
            AClock.OfAnAfternoon(day, hour, minute), Rules.Shipped, AnOrder.Now);

        var picture = ClockPicture.Of(explanation, AnOrder.Now);

        (picture.Verdict, picture.Distance).ShouldBe((verdict, TimeSpan.FromMinutes(minutes)));
        explanation.Verdict.Over.ShouldBe(verdict == "breached" ? picture.Distance : null);
    }

    [Theory]
    [InlineData("2026-03-02T16:30:00+08:00", "counted-left", 60)]
    [InlineData("2026-03-02T18:00:00+08:00", "counted-over", 0)]
    [InlineData("2026-03-03T08:00:00+08:00", "counted-over", 0)]
    [InlineData("2026-03-03T09:00:00+08:00", "counted-over", 30)]
    public void When_a_clock_of_working_time_runs_then_what_it_counts_is_told_beside_its_countdown(
        string now, string word, int minutes)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var explanation = ClockExplanation.Of(AClock.OfAnAfternoon(), Rules.Shipped, at);

        var picture = ClockPicture.Of(explanation, at);

        (picture.CountWord, picture.Distance).ShouldBe((word, TimeSpan.FromMinutes(minutes)));
    }

    [Fact]
    public void When_a_clock_counts_all_time_then_its_countdown_says_it_all() =>
        ClockPicture.Of(AnOrder.Explained(AnOrder.Clock("arrival-notice", 5, 20)), AnOrder.Now)
            .CountWord.ShouldBeNull();

    [Fact]
    public void When_a_stage_lies_after_the_limit_then_the_strip_has_room_for_it()
    {
        var explanation = ClockExplanation.Of(
            AClock.AcrossTheNationalDay(), Rules.Shipped, AClock.OnTheMakeUpSaturday);

        var picture = ClockPicture.Of(explanation, AClock.OnTheMakeUpSaturday);

        picture.Stages.Select(mark => mark.Percent).ShouldBe([80, null]);
        picture.End.ShouldBeGreaterThan(picture.Stages[^1].At!.Value);
    }
}
