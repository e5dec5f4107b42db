using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

/// <summary>What is wrong with the text of a scenario is told by line and code, all of it at once.</summary>
public static class ScenarioProblemTests
{
    public sealed class GivenABadLine
    {
        [Theory]
        [InlineData("09:61 Service agent Triage", ScenarioErrors.TimeMalformed)]
        [InlineData("08:59 Service agent Triage", ScenarioErrors.TimeBackwards)]
        [InlineData("Gardener Triage", ScenarioErrors.PersonUnknown)]
        [InlineData("Zhang (gardener) Triage", ScenarioErrors.PersonUnknown)]
        [InlineData("Service agent Dance", ScenarioErrors.ActionUnknown)]
        [InlineData("Service agent Triage: Colour = red", ScenarioErrors.FieldUnknown)]
        [InlineData("Service agent Triage: Urgency", ScenarioErrors.FieldUnknown)]
        [InlineData("Service agent Triage: Urgency = General; urgency = General", ScenarioErrors.FieldTwice)]
        [InlineData("Service agent Triage: Urgency = soonish", ScenarioErrors.ValueUnreadable)]
        [InlineData("Service agent Triage: Paid service = perhaps", ScenarioErrors.ValueUnreadable)]
        [InlineData("Technician Agree charge: Amount = much", ScenarioErrors.ValueUnreadable)]
        [InlineData("[B] Service agent Triage", ScenarioErrors.OrderUnknown)]
        [InlineData("Service agent report", ScenarioErrors.OrderTwice)]
        public void When_it_is_a_step_then_it_is_told_with_its_line(string line, string code) =>
            Problems($"{AScenario.Head}{line}\nthen\nno task").ShouldBe([(5, code)]);

        [Theory]
        [InlineData("Colour = red", ScenarioErrors.LineUnknown)]
        [InlineData("status Reported", ScenarioErrors.LineUnknown)]
        [InlineData("status = asleep", ScenarioErrors.StatusUnknown)]
        [InlineData("limit lunch met", ScenarioErrors.LimitUnknown)]
        [InlineData("limit ticketing tired", ScenarioErrors.LineUnknown)]
        [InlineData("limit ticketing breached at dawn", ScenarioErrors.LineUnknown)]
        [InlineData("task Dance for Technician", ScenarioErrors.StepUnknown)]
        [InlineData("task Sign slip for Gardener", ScenarioErrors.PersonUnknown)]
        [InlineData("task Sign slip Technician", ScenarioErrors.LineUnknown)]
        [InlineData("no task Dance", ScenarioErrors.StepUnknown)]
        [InlineData("Technician is told a joke", ScenarioErrors.NoticeUnknown)]
        [InlineData("Technician sleeps", ScenarioErrors.LineUnknown)]
        [InlineData("timeline has Dance", ScenarioErrors.EntryUnknown)]
        [InlineData("timeline Sign slip", ScenarioErrors.LineUnknown)]
        [InlineData("timeline has Sign slip (Colour = red)", ScenarioErrors.FieldUnknown)]
        [InlineData("field charged", ScenarioErrors.LineUnknown)]
        [InlineData("[B] no task", ScenarioErrors.OrderUnknown)]
        public void When_it_is_an_expectation_then_it_is_told_with_its_line(string line, string code) =>
            Problems($"{AScenario.Head}then\n{line}").ShouldBe([(6, code)]);

        [Theory]
        [InlineData("limit: lunch = 5 min", ScenarioErrors.LimitUnknown)]
        [InlineData("limit: ticketing = soon", ScenarioErrors.SpanMalformed)]
        [InlineData("time: soon", ScenarioErrors.TimeMalformed)]
        [InlineData("weather: fine", ScenarioErrors.LineUnknown)]
        [InlineData("process: unified-report", ScenarioErrors.HeaderTwice)]
        public void When_it_is_a_header_then_it_is_told_with_its_line(string line, string code) => Problems(
            $"# Title\nprocess: unified-report\n{line}\ngiven\nService agent report\nthen\nno task")
            .ShouldBe([(3, code)]);

        [Fact]
        public void When_nothing_was_done_right_before_then_nothing_can_have_been_refused() =>
            Problems($"{AScenario.Head}09:05\nthen\nrefused: action.not-offered")
                .ShouldBe([(7, ScenarioErrors.NothingToRefuse)]);

        [Fact]
        public void When_there_are_several_then_all_are_told_at_once_in_their_order() => Problems(
            $"{AScenario.Head}Gardener Triage\nService agent Dance\nthen\nstatus = asleep\nno task").ShouldBe(
            [
                (5, ScenarioErrors.PersonUnknown), (6, ScenarioErrors.ActionUnknown), (8, ScenarioErrors.StatusUnknown),
            ]);

        [Fact]
        public void When_it_is_told_then_in_words_that_name_what_was_written() => ScenarioParser.Parse(
            $"{AScenario.Head}Gardener Triage\nthen\nno task", AScenario.Site)
            .Problems.Single().Message.ShouldContain("Gardener Triage");
    }

    public sealed class GivenAnIncompleteText
    {
        [Theory]
        [InlineData("process: unified-report\ngiven\nService agent report\nthen\nno task", 1,
            ScenarioErrors.TitleMissing)]
        [InlineData("# Title\nprocess: dance\ngiven\nthen", 2, ScenarioErrors.ProcessUnknown)]
        [InlineData("# Title\ngiven\nthen", 2, ScenarioErrors.ProcessMissing)]
        [InlineData("# Title", 1, ScenarioErrors.ProcessMissing)]
        [InlineData(AScenario.Head, 0, ScenarioErrors.NothingExpected)]
        [InlineData("", 1, ScenarioErrors.TitleMissing)]
        public void When_it_is_read_then_what_is_missing_is_told(string text, int line, string code) =>
            Problems(text).ShouldContain((line, code));
    }

    private static IEnumerable<(int Line, string Code)> Problems(string text) =>
        ScenarioParser.Parse(text, AScenario.Site).Problems.Select(problem => (problem.Line, problem.Code));
}
