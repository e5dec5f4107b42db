using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Linting;

/// <summary>Steps that may wait for ever.</summary>
public sealed class EndlessWaitTests
{
    [Fact]
    public async Task When_nothing_limits_a_wait_then_it_is_found() =>
        (await PlacesAsync(Report("").Step("sign", "SignSlip").Arrows("report->sign"))).ShouldBe(["sign"]);

    [Theory]
    [InlineData("clock", "general-dispatch")]
    [InlineData("under", "same-day")]
    public async Task When_the_step_names_a_limit_that_is_started_beside_it_then_nothing_is_found(
        string input, string policy) =>
        (await PlacesAsync(Report("").Step("start", "StartClock", ("clock", policy))
            .Step("sign", "SignSlip", (input, policy)).Arrows("report->start", "report->sign"))).ShouldBeEmpty();

    [Theory]
    [InlineData("clock", "general-dispatch")]
    [InlineData("under", "same-day")]
    public async Task When_the_step_names_a_limit_that_nothing_starts_then_it_is_found(string input, string policy) =>
        (await PlacesAsync(Report("").Step("sign", "SignSlip", (input, policy)).Arrows("report->sign")))
            .ShouldBe(["sign"]);

    [Fact]
    public async Task When_a_clock_that_was_started_before_runs_on_then_nothing_is_found() =>
        (await PlacesAsync(Report("same-day").Step("sign", "SignSlip").Arrows("report->sign"))).ShouldBeEmpty();

    [Fact]
    public async Task When_it_was_stopped_before_then_it_is_found() =>
        (await PlacesAsync(Report("same-day").Step("stop", "StopClock", ("clock", "same-day")).Step("sign", "SignSlip")
            .Arrows("report->stop", "stop->sign"))).ShouldBe(["sign"]);

    [Fact]
    public async Task When_a_branch_beside_it_stops_it_then_it_is_found() =>
        (await PlacesAsync(Report("same-day").Step("stop", "StopClock", ("clock", "same-day")).Step("sign", "SignSlip")
            .Arrows("report->stop", "report->sign"))).ShouldBe(["sign"]);

    [Fact]
    public async Task When_a_branch_of_the_step_itself_stops_it_while_the_step_goes_on_then_it_is_found() =>
        (await PlacesAsync(Report("same-day, general-dispatch")
            .Step("sign", "SignSlip", ("clock", "general-dispatch"))
            .Step("repair", "Repair").Step("stop", "StopClock", ("clock", "same-day"))
            .Arrows("report->sign", "sign->repair", "repair:NotToday->stop"))).ShouldBe(["repair"]);

    [Fact]
    public async Task When_branches_that_stop_it_have_met_before_then_what_runs_on_counts() =>
        (await PlacesAsync(Report("same-day, general-dispatch").Step("a", "StopClock", ("clock", "general-dispatch"))
            .Step("b", "Notify").Step("sign", "SignSlip")
            .Arrows("report->a", "report->b", "a->sign", "b->sign"))).ShouldBeEmpty();

    [Fact]
    public async Task When_one_of_two_ways_stops_it_and_only_one_is_taken_then_the_other_is_limited() =>
        (await PlacesAsync(Report("same-day").Decision("d", "true").Step("stop", "StopClock", ("clock", "same-day"))
            .Step("sign", "SignSlip").Arrows("report->d", "d:True->stop", "d:False->sign"))).ShouldBeEmpty();

    [Fact]
    public async Task When_it_is_on_hold_then_it_is_found_until_it_is_resumed() =>
        (await PlacesAsync(Report("same-day").Step("hold", "PauseClock", ("clock", "same-day")).Step("a", "SignSlip")
            .Step("resume", "ResumeClock", ("clock", "same-day")).Step("b", "WriteTicket")
            .Arrows("report->hold", "hold->a", "a->resume", "resume->b"))).ShouldBe(["a"]);

    [Fact]
    public async Task When_the_step_before_ends_the_clock_then_it_is_found() =>
        (await PlacesAsync(Report("").Step("first", "WriteTicket", ("clock", "ticketing"), ("clockFrom", "now"))
            .Step("then", "SignSlip").Arrows("report->first", "first->then"))).ShouldBe(["then"]);

    [Fact]
    public async Task When_the_clock_runs_on_one_of_two_ways_alone_then_it_is_found() =>
        (await PlacesAsync(Report("").Decision("d", "true").Step("start", "StartClock", ("clock", "same-day"))
            .Step("sign", "SignSlip").Arrows("report->d", "d:True->start", "start->sign", "d:False->sign")))
            .ShouldBe(["sign"]);

    [Fact]
    public async Task When_it_runs_on_every_way_round_a_loop_then_nothing_is_found() =>
        (await PlacesAsync(Report("same-day").Step("out", "SetOut").Step("again", "SignSlip")
            .Arrows("report->out", "out:CannotCome->again", "again->out"))).ShouldBeEmpty();

    [Fact]
    public async Task When_a_round_of_the_loop_stops_it_then_it_is_found() =>
        (await PlacesAsync(Report("same-day").Step("out", "SetOut").Step("stop", "StopClock", ("clock", "same-day"))
            .Arrows("report->out", "out:CannotCome->stop", "stop->out"))).ShouldBe(["out"]);

    [Fact]
    public async Task When_the_wait_lies_in_a_flowchart_inside_then_the_clock_around_it_counts()
    {
        var inside = new Drawing("inside").Step("sign", "SignSlip").ToFlowchart("inner");

        (await PlacesAsync(Report("same-day").With((System.Text.Json.Nodes.JsonObject)inside.DeepClone())
            .Arrows("report->inner"))).ShouldBeEmpty();
        (await PlacesAsync(Report("").With(inside).Arrows("report->inner"))).ShouldBe(["sign"]);
    }

    [Fact]
    public async Task When_a_workflow_used_as_an_activity_starts_or_stops_the_clock_then_that_counts()
    {
        (await PlacesAsync(UsedBetween("", "StartClock"))).ShouldBeEmpty();
        (await PlacesAsync(UsedBetween("same-day", "StopClock"))).ShouldBe(["sign"]);
    }

    [Fact]
    public async Task When_an_event_is_awaited_without_a_clock_then_it_is_found() =>
        (await PlacesAsync(Report("").Event("plain", "parts").Step("own", "AwaitEvent", ("eventName", "parts"))
            .Step("limited", "AwaitEvent", ("eventName", "parts"), ("clock", "same-day"))
            .Arrows("report->plain", "plain->own", "own->limited"))).ShouldBe(["plain", "own"]);

    [Fact]
    public async Task When_the_definition_is_no_repair_process_then_it_may_wait_as_it_likes() =>
        (await PlacesAsync(new Drawing("plain").Event("e", "call"))).ShouldBeEmpty();

    // The part is there already, under its own name.
    private static Drawing UsedBetween(string clocks, string type) =>
        Report(clocks).With("part", $"Part{type}").Step("sign", "SignSlip").Arrows("report->part", "part->sign");

    private static Task<IReadOnlyList<string>> PlacesAsync(Drawing drawing) =>
        RepairFindings.PlacesAsync(drawing, RepairErrors.LintWaitWithoutLimit);

    private static Drawing Report(string clocks) =>
        new Drawing("unified-report").Step("report", "ReceiveReport", ("clocks", clocks));
}
