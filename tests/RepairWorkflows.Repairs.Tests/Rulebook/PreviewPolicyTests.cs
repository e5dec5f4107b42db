using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>What a limit would mean, before it is published.</summary>
public sealed class PreviewPolicyTests
{
    // Thursday 12 February 2026, 10:00 in Shanghai; the Spring Festival begins after the make-up Saturday.
    private static readonly DateTimeOffset Now = new(2026, 2, 12, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task When_half_a_working_day_is_left_then_the_holiday_lies_between_report_and_deadline()
    {
        var previews = await PreviewAsync(
            """
            { "name": "station", "length": { "workingDays": 0.5 },
              "stages": [{ "percent": 50 }, { "percent": 100, "tell": ["service-supervisor"] }] }
            """);

        previews.Select(preview => (preview.Case, Local(preview.ReportedAt), Local(preview.DueAt))).ShouldBe(
            [
                ("now", "2026-02-12 10:00", "2026-02-12 15:15"),
                ("before-holiday", "2026-02-14 16:50", "2026-02-24 11:35"),
            ]);
        previews[0].Stages.Select(stage => (stage.Stage, Local(stage.At))).ShouldBe(
            [("50%", "2026-02-12 11:52"), ("100%", "2026-02-12 15:15")]);
        previews[1].Stages[1].Tell.ShouldBe([Role.ServiceSupervisor]);
        previews[0].Spans.Select(span => (span.Kind, Local(span.From), Local(span.To))).ShouldBe(
            [
                (ClockSpanKind.Counted, "2026-02-12 10:00", "2026-02-12 12:00"),
                (ClockSpanKind.OutsideHours, "2026-02-12 12:00", "2026-02-12 13:30"),
                (ClockSpanKind.Counted, "2026-02-12 13:30", "2026-02-12 15:15"),
            ]);
        previews[1].Spans.Select(span => span.Reason).Distinct().ShouldContain("春节");
        previews.SelectMany(preview => preview.Spans).ShouldAllBe(span => span.IsAhead);
    }

    [Fact]
    public async Task When_some_orders_have_limits_of_their_own_then_each_is_shown()
    {
        var previews = await PreviewAsync(
            """
            { "name": "station", "length": { "wall": "1.00:00:00" }, "stages": [{ "percent": 100 }],
              "targets": [
                { "urgency": "emergency", "length": { "wall": "01:00:00" } },
                { "customerClass": "media", "length": { "wall": "04:00:00" } }] }
            """);

        previews.Where(preview => preview.Case == "now")
            .Select(preview => (preview.Urgency, preview.CustomerClass, preview.DueAt - Now)).ShouldBe(
            [
                (null, null, TimeSpan.FromDays(1)),
                (Urgency.Emergency, null, TimeSpan.FromHours(1)),
                (null, "media", TimeSpan.FromHours(4)),
            ]);
    }

    [Fact]
    public async Task When_it_counts_by_another_calendar_then_the_holiday_is_that_calendars()
    {
        var book = new ARulebook(new FakeTimeProvider(Now));
        await book.SendAsync<PublishCalendar, RulePublished>(new PublishCalendar(
            "abroad",
            """
            { "name": "abroad", "timeZone": "Asia/Shanghai", "dayTypes": { "day": { "windows": ["09:00-17:00"] } },
              "weeks": [{ "days": { "monday": "day", "tuesday": "day", "wednesday": "day", "thursday": "day",
                "friday": "day" } }],
              "days": [{ "date": "2026-02-20" }] }
            """,
            RuleFormat.Json, 0, "试行", People.Owner));

        var previews = await book.SendAsync<PreviewPolicy, IReadOnlyList<PolicyPreview>>(new PreviewPolicy(
            "station",
            """
            { "name": "station", "calendar": "abroad", "length": { "work": "01:00:00" },
              "stages": [{ "percent": 100 }] }
            """,
            People.Owner));

        previews.Select(preview => (preview.Case, Local(preview.ReportedAt)))
            .ShouldBe([("now", "2026-02-12 10:00"), ("before-holiday", "2026-02-19 16:50")]);
    }

    [Fact]
    public async Task When_a_stage_is_wrong_then_its_line_is_named()
    {
        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PreviewAsync(
            """
            { "name": "station",
              "length": { "wall": "00:05:00" },
              "stages": [
                { "percent": 100 },
                { "offset": "-00:01:00" }] }
            """));

        refused.Code.ShouldBe(RepairErrors.ClockPolicyInvalid);
        var field = refused.Fields.ShouldHaveSingleItem();
        field.Code.ShouldBe(RepairErrors.ClockOffsetTooShort);
        field.Field.ShouldStartWith("line 5");
    }

    private static string Local(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", null);

    private static Task<IReadOnlyList<PolicyPreview>> PreviewAsync(string text) =>
        new PreviewPolicyHandler(new KnownRules(), new FakeTimeProvider(Now))
            .Handle(new PreviewPolicy("station", text, People.Owner), CancellationToken.None);
}
