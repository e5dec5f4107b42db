using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Linting;

/// <summary>Clocks that nothing stops.</summary>
public sealed class EndlessClockTests
{
    [Fact]
    public async Task When_nothing_stops_what_a_report_starts_then_it_is_found() =>
        (await PlacesAsync(Report("same-day"))).ShouldBe(["report.clocks"]);

    [Fact]
    public async Task When_nothing_stops_what_a_step_starts_then_it_is_found() =>
        (await PlacesAsync(Report("").Step("start", "StartClock", ("clock", "same-day")).Arrows("report->start")))
            .ShouldBe(["start.clock"]);

    [Theory]
    [InlineData("StopClock", "clock", "same-day")]
    [InlineData("SignSlip", "clock", "same-day")]
    [InlineData("Archive", "note", "any")]
    public async Task When_a_step_stops_it_then_nothing_is_found(string type, string input, string value) =>
        (await PlacesAsync(Report("same-day").Step("end", type, (input, value)).Arrows("report->end"))).ShouldBeEmpty();

    [Fact]
    public async Task When_the_step_that_would_stop_it_is_never_reached_then_it_is_found() =>
        (await PlacesAsync(Report("same-day").Step("stop", "StopClock", ("clock", "same-day"))))
            .ShouldBe(["report.clocks"]);

    [Fact]
    public async Task When_another_one_is_stopped_then_it_is_found() =>
        (await PlacesAsync(Report("same-day").Step("stop", "StopClock", ("clock", "ticketing")).Arrows("report->stop")))
            .ShouldBe(["report.clocks"]);

    [Fact]
    public async Task When_its_policy_says_what_stops_it_then_nothing_is_found() =>
        (await PlacesAsync(Report("unreachable"))).ShouldBeEmpty();

    private static Task<IReadOnlyList<string>> PlacesAsync(Drawing drawing) =>
        RepairFindings.PlacesAsync(drawing, RepairErrors.LintClockNeverStops);

    private static Drawing Report(string clocks) =>
        new Drawing("unified-report").Step("report", "ReceiveReport", ("clocks", clocks));
}
