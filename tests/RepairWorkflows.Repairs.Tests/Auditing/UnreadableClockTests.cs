using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Repairs.Tests.Auditing;

/// <summary>A row that makes no sense is one finding, whatever is wrong with it, and ends nobody's round.</summary>
public sealed class UnreadableClockTests
{
    private static readonly DateTimeOffset Now = BadRows.Start.AddHours(6);

    [Theory]
    [MemberData(nameof(BadRows.Replacements), MemberType = typeof(BadRows))]
    [InlineData("\"segments\":[{", "\"segments\":[],\"other\":[{")]
    public void When_a_ledger_makes_no_sense_then_it_is_one_finding_of_the_auditor(string old, string value) =>
        ShouldBeUnreadable(Audit(BadRows.Worked, Clock().With(old, value)));

    [Fact]
    public void When_a_calendar_has_no_working_day_then_it_is_one_finding_of_the_auditor() =>
        ShouldBeUnreadable(Audit(BadRows.Idle, Clock()));

    [Fact]
    public void When_one_clock_makes_no_sense_then_the_auditor_looks_at_the_next()
    {
        var found = Audit(BadRows.Worked, Clock().With("{", "#"), Clock() with { Id = "next" });

        found.Select(finding => (finding.Subject, finding.Kind)).ShouldBe(
            [(Clock().Id, AuditKind.ClockUnreadable), ("next", AuditKind.ClockWithoutTimer)]);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("""{"bookmarks":[{"due":"soon","id":"1","name":"n"}]}""")]
    [InlineData("""{"bookmarks":[{"due":"2026-03-02T01:00:00Z"}]}""")]
    public void When_a_state_makes_no_sense_then_no_rest_of_it_is_missed(string state) =>
        RestAudit.RestsOf(Instance([]) with { State = System.Text.Encoding.UTF8.GetBytes(state) }).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(BadRows.Replacements), MemberType = typeof(BadRows))]
    public void When_a_ledger_makes_no_sense_then_it_is_one_finding_of_the_verifier(string old, string value) =>
        ShouldBeUnreadable(Verify(BadRows.Worked, Clock().With(old, value)));

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999%")]
    public void When_a_stage_is_called_what_none_is_then_it_is_one_finding_of_the_verifier(string key)
    {
        var timeline = BadRows.Warned().TakeChanges().Timeline.Select(entry => entry with
        {
            Details = entry.Kind == "clock.warned"
                ? $$"""{"policy":"visit","cycle":1,"offset":"{{key}}"}"""
                : entry.Details,
        });
        var order = Order([Clock().With("\"stage\":\"50%\"", $"\"stage\":\"{key}\"")], [.. timeline]);

        ShouldBeUnreadable(new ClockVerifier(BadRows.Worked, Now, TimeSpan.Zero).Of(order));
    }

    [Fact]
    public void When_a_calendar_has_no_working_day_then_the_verifier_goes_on() =>
        Verify(BadRows.Idle, Clock(), Clock() with { Id = "next" })
            .Select(finding => (finding.Subject, finding.Kind)).ShouldBe(
                [(Clock().Id, AuditKind.ClockUnreadable), ("next", AuditKind.ClockUnreadable)]);

    [Theory]
    [InlineData("#")]
    [InlineData("[]")]
    [InlineData("""{"policy":7}""")]
    [InlineData("""{"policy":"visit"}""")]
    [InlineData("""{"policy":"visit","cycle":"first"}""")]
    [InlineData("""{"policy":"visit","cycle":1,"percent":"half"}""")]
    public void When_an_entry_of_the_timeline_makes_no_sense_then_it_is_one_finding_and_names_it(string details)
    {
        var changes = BadRows.Warned().TakeChanges();
        var bad = changes.Timeline.Last(entry => entry.Kind == "clock.warned");
        var order = Order(
            changes.Clocks,
            [.. changes.Timeline.Select(one => one == bad ? bad with { Details = details } : one)]);

        var found = new ClockVerifier(BadRows.Worked, Now, TimeSpan.Zero).Of(order).ShouldHaveSingleItem();
        (found.Kind, found.Name, found.InstanceId, found.Subject).ShouldBe(
            (AuditKind.ClockUnreadable, "clock.warned", $"{order.Id}", $"{order.Id}/timeline/{bad.Sequence}"));
        found.Actual.ShouldNotBeNullOrEmpty();
    }

    private static void ShouldBeUnreadable(IReadOnlyList<AuditFinding> found)
    {
        var finding = found.ShouldHaveSingleItem();
        (finding.Kind, finding.Subject).ShouldBe((AuditKind.ClockUnreadable, Clock().Id));
        finding.Actual.ShouldNotBeNullOrEmpty();
    }

    private static IReadOnlyList<AuditFinding> Audit(ClockRules rules, params ClockRecord[] clocks) =>
        new InstanceAudit(rules, Now, TimeSpan.Zero).Of(Instance(clocks));

    private static IReadOnlyList<AuditFinding> Verify(ClockRules rules, params ClockRecord[] clocks) =>
        new ClockVerifier(rules, Now, TimeSpan.Zero).Of(Order(clocks, BadRows.Warned().TakeChanges().Timeline));

    private static ClockRecord Clock() =>
        BadRows.Warned().TakeChanges().Clocks.Single() with { Id = "clock" };

    private static AuditedInstance Instance(ClockRecord[] clocks) => new("i")
    {
        Status = InstanceStatus.Suspended, OpenClocks = clocks, State = "{}"u8.ToArray(),
    };

    private static VerifiedOrder Order(IReadOnlyList<ClockRecord> clocks, IReadOnlyList<TimelineEntry> timeline) =>
        new(new(new Guid(7, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8)), clocks, timeline);
}
