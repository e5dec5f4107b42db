using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>What is pasted where a deadline is in dispute.</summary>
public sealed class ClockTextTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public void When_a_clock_runs_over_a_make_up_saturday_then_each_stretch_and_stage_has_its_line()
    {
        var clock = Clock.Start(
            "c", Rules.Shipped.TermsOf(Rules.Shipped.Policy("region-notice"), null, null), 1,
            At("2026-10-09T16:30+08:00"), Rules.Shipped);
        clock.Hold("wang", "等配件", At("2026-10-09T17:00+08:00"));
        clock.Resume(At("2026-10-10T09:30+08:00"));

        Write(clock, "2026-10-10T10:30+08:00", "en").ShouldBe("""
            Region told (run 1)
            Used 1 h 30 min of 3 h 45 min, as of 2026-10-10 10:30:00
            Counted in working time, by calendar site@1
            Due 2026-10-10 14:15:00
            2026-10-09 16:30:00 – 2026-10-09 17:00:00  counted
            2026-10-09 17:00:00 – 2026-10-10 09:30:00  on hold: 等配件 (wang)
            2026-10-10 09:30:00 – 2026-10-10 10:30:00  counted: 国庆节调休上班
            2026-10-10 10:30:00 – 2026-10-10 12:00:00  will count: 国庆节调休上班
            2026-10-10 12:00:00 – 2026-10-10 13:30:00  outside hours, to come
            2026-10-10 13:30:00 – 2026-10-10 14:15:00  will count: 国庆节调休上班
            Stage 80 %: 2026-10-10 12:00:00
            Stage 100 %: 2026-10-10 14:15:00
            Verdict: open
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void When_a_stage_was_noticed_late_then_both_times_are_told()
    {
        var clock = Clock.Start(
            "c", Rules.Shipped.TermsOf(Rules.Shipped.Policy("ticketing"), null, null), 1,
            At("2026-03-02T09:00+08:00"), Rules.Shipped);
        clock.Reach(At("2026-03-02T09:30+08:00"));

        Write(clock, "2026-03-02T09:30+08:00", "zh")
            .ShouldContain("提醒点 100%：2026-03-02 09:05:00 到达，2026-03-02 09:30:00 发现");
    }

    [Fact]
    public void When_the_deadline_lies_in_a_year_not_announced_then_that_is_told()
    {
        var clock = Clock.Start(
            "c", Rules.Shipped.TermsOf(Rules.Shipped.Policy("same-day"), Urgency.General, null), 1,
            At("2026-12-31T18:00+08:00"), Rules.Shipped);

        Write(clock, "2026-12-31T18:00+08:00", "zh").ShouldContain("2027 年节假日尚未公布");
    }

    [Fact]
    public void When_a_limit_is_changed_after_it_has_passed_then_it_is_measured_by_what_it_was()
    {
        var ticketing = Rules.Shipped.Policy("ticketing");
        var clock = Clock.Start(
            "c", Rules.Shipped.TermsOf(ticketing, null, null), 1, At("2026-03-02T09:00+08:00"), Rules.Shipped);
        clock.Reach(At("2026-03-02T09:05+08:00"));
        var longer = ticketing with { Version = 2, Length = ClockLength.OfWall(TimeSpan.FromMinutes(45)) };
        clock.Change(Rules.Shipped.TermsOf(longer, null, null), "owner", At("2026-03-02T09:10+08:00"));

        var text = Write(clock, "2026-03-02T09:20:00.250+08:00", "en");

        text.ShouldContain("Used 20 min of 5 min, as of 2026-03-02 09:20:00.25");
        text.ShouldContain("Verdict: late by 15 min");
    }

    [Theory]
    [InlineData("00:02:59.970", "3 min")]
    [InlineData("00:00:13.400", "13 s")]
    [InlineData("00:00:59.500", "1 min")]
    public void When_a_span_is_no_whole_second_then_the_nearest_is_said(string span, string said) =>
        ClockTexts.Render(TimeSpan.Parse(span, CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo("en"))
            .ShouldBe(said);

    private static string Write(Clock clock, string now, string language) =>
        new ClockText(CultureInfo.GetCultureInfo(language), Zone, Rules.Shipped)
            .Write(ClockExplanation.Of(clock.ToRecord(), Rules.Shipped, At(now)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
