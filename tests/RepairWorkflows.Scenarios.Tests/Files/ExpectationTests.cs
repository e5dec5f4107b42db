using System.Globalization;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>Whatever can be expected can fail, and says then where, and what is there instead.</summary>
public sealed class ExpectationTests
{
    private const string Story = """
        # Story
        process: unified-report
        given
        Service agent report
        Service agent Triage: Urgency = General
        Service agent Write ticket
        Engineering supervisor Take note
        Zhang (technician) Sign slip
        when
        09:10 Zhang Set out
        09:20
        then

        """;

    private static readonly ScenarioPlays Plays = new(Rules.Shipped, ShippedScenarios.Definitions);

    [Theory]
    [InlineData("status = On the way", "status = Reported", "On the way")]
    [InlineData("limit ticketing met", "limit ticketing running", "stopped at 03-02 09:00 (on time)")]
    [InlineData("limit ticketing met at 09:00", "limit ticketing breached", "stopped")]
    [InlineData("limit Arrival breached at 09:20", "limit Arrival breached at 09:21", "breached at 03-02 09:20")]
    [InlineData("limit Arrival breached", "limit Arrival met", "breached at")]
    [InlineData("limit same-day running, due 17:30", "limit same-day running, due 17:31", "due 03-02 17:30")]
    [InlineData("limit same-day running", "limit same-day on hold", "running, due 03-02 17:30")]
    [InlineData("limit scope-review not started", "limit same-day not started", "running")]
    [InlineData("limit same-day running", "limit scope-review running", "not started")]
    [InlineData("limit same-day running", "limit same-day not applicable", "running")]
    [InlineData("limit same-day running", "no clock runs", "Finished the same day")]
    [InlineData("task Call the customer for Service agent", "task Sign slip", "Call the customer for Service agent")]
    [InlineData("task Arrive on site for Zhang", "task Arrive on site for Li (technician)", "Arrive on site")]
    [InlineData("no task Sign slip", "no task Call the customer", "Call the customer")]
    [InlineData("no task Sign slip", "no task", "Arrive on site for Technician")]
    [InlineData("Service agent is told Limit passed at 09:20", "Service agent is told Limit passed at 09:19", "09:20")]
    [InlineData("Finance is not told Limit passed", "Finance is told Limit passed", "found: nothing")]
    [InlineData("Finance is not told Limit passed", "Service agent is not told Limit passed", "Limit passed: Arrival")]
    [InlineData(
        "Service agent is told Limit passed (Clock = Arrival)",
        "Service agent is told Limit passed (Clock = ticketing)",
        "Limit passed: Arrival")]
    [InlineData("timeline has Set out at 09:10", "timeline has Set out at 09:11", "Technician set out")]
    [InlineData("timeline has no Arrived", "timeline has Arrived", "found: nothing")]
    [InlineData("timeline has no Arrived", "timeline has no Set out", "Technician set out")]
    [InlineData("timeline has Triage (Urgency = General)", "timeline has Triage (Urgency = Urgent)", "General")]
    [InlineData("field technician = Zhang", "field technician = Li", "Zhang")]
    [InlineData("field slip.copies = 2", "field slip.copies = 3", "2")]
    [InlineData("field urgency = General", "field urgency = Urgent", "general")]
    [InlineData("field charged = none", "field charged = 300", "nothing")]
    [InlineData("field visits.1 = none", "field visits.0.setOutAt = none", "2026-03-02")]
    public async Task When_something_is_expected_then_it_holds_or_fails_at_its_line_with_what_is_there(
        string holding, string failing, string found)
    {
        (await PlayAsync(Story + holding)).Failures.ShouldBeEmpty();

        var failure = (await PlayAsync(Story + failing)).Failures.ShouldHaveSingleItem();
        failure.Line.ShouldBe(13);
        failure.Code.ShouldBe(ScenarioErrors.NotAsExpected);
        failure.Message.ShouldContain(failing);
        failure.Message.ShouldContain(found);
    }

    [Fact]
    public async Task When_several_fail_then_all_are_told_and_the_story_goes_on()
    {
        var report = await PlayAsync($"{Story}status = Reported; no task\nwhen\n09:30 Zhang Arrived\nthen\nno task");

        report.Failures.Select(failure => failure.Line).ShouldBe([13, 13, 17]);
        report.Orders.Single().Timeline.ShouldContain(entry => entry.Kind == "action.arrive");
    }

    [Fact]
    public async Task When_an_act_is_refused_and_nothing_expects_it_then_the_story_ends_at_its_line()
    {
        var report = await PlayAsync($"{Story}no task Sign slip\nwhen\nZhang Sign slip\nthen\nno task");

        var failure = report.Failures.ShouldHaveSingleItem();
        (failure.Line, failure.Code).ShouldBe((15, ScenarioErrors.ActRefused));
        failure.Message.ShouldContain("action.not-offered");
    }

    [Theory]
    [InlineData("Zhang Sign slip", "action.not-offered", null)]
    [InlineData("Zhang Sign slip", "action.not-allowed", "action.not-offered")]
    [InlineData("Service agent Set out", "action.not-allowed", null)]
    [InlineData("Zhang Arrived", "action.not-offered", "it was done")]
    public async Task When_a_refusal_is_expected_then_it_has_to_come_with_its_code(
        string act, string code, string? found)
    {
        var failures = (await PlayAsync($"{Story}when\n{act}\nthen\nrefused: {code}")).Failures;

        failures.Select(failure => (failure.Line, failure.Code)).ShouldBe(
            found is null ? [] : [(16, ScenarioErrors.NotAsExpected)]);
        failures.ShouldAllBe(failure => failure.Message.Contains(found!));
    }

    [Fact]
    public async Task When_a_round_is_not_due_yet_then_there_is_no_order_and_once_it_is_there_is()
    {
        (await PlayAsync($"{Story}when\n09:30\nthen\n[pump-room-daily] task Make the round")).Failures.ShouldBeEmpty();

        var failure = (await PlayAsync($"{Story}when\n09:29:59\nthen\n[pump-room-daily] task Make the round"))
            .Failures.ShouldHaveSingleItem();
        (failure.Line, failure.Code).ShouldBe((16, ScenarioErrors.NotAsExpected));
        failure.Message.ShouldContain("not due");
    }

    [Fact]
    public async Task When_a_round_was_due_before_the_story_begins_then_it_is_there_at_once_under_its_limits() =>
        (await PlayAsync("""
            # Story
            process: preventive-care
            time: 2026-03-02 10:00
            limit: inspection = 1 h
            then
            [pump-room-daily] task Make the round; limit inspection running, due 11:00
            [pump-room-daily 03-02] field report.other.dueOn = 2026-03-02
            """)).Failures.ShouldBeEmpty();

    [Theory]
    [InlineData("field equipment = 1号空压机", true)]
    [InlineData("field equipment = KY-01", true)]
    [InlineData("field equipment = 三号电梯", false)]
    public async Task When_equipment_is_expected_then_its_number_or_its_name_will_do(string expected, bool holds) =>
        (await PlayAsync($"{Story}when\n10:00\nthen\n[compressor-weekly] {expected}")).Failures.Count
            .ShouldBe(holds ? 0 : 1);

    [Theory]
    [InlineData("S3.7", true)]
    [InlineData("S3.6", false)]
    [InlineData("S3", false)]
    public async Task When_a_clause_is_claimed_then_what_was_played_has_to_carry_it(string clause, bool isProved)
    {
        var text = Story.Replace("given\n", $"clauses: {clause}\ngiven\n", StringComparison.Ordinal);
        var failures = (await PlayAsync($"{text}status = On the way")).Failures;

        failures.Select(failure => (failure.Line, failure.Code)).ShouldBe(
            isProved ? [] : [(3, ScenarioErrors.ClauseNotProved)]);
    }

    private static async Task<ScenarioReport> PlayAsync(string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        return await Plays.PlayAsync(text, CancellationToken.None);
    }
}
