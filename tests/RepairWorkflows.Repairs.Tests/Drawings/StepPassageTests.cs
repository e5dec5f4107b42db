using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>What becomes of steps, as the journal tells.</summary>
public sealed class StepPassageTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PassageState.UnderWay, "Started")]
    [InlineData(PassageState.UnderWay, "Started", "Suspended")]
    [InlineData(PassageState.UnderWay, "Started", "Suspended", "Resumed", "Suspended")]
    [InlineData(PassageState.UnderWay, "Started", "Suspended", "Resumed", "Emitted")]
    [InlineData(PassageState.Done, "Started", "Suspended", "Resumed", "Completed")]
    [InlineData(PassageState.CalledOff, "Started", "Suspended", "Canceled")]
    [InlineData(PassageState.Faulted, "Started", "Faulted")]
    [InlineData(PassageState.UnderWay, "Started", "Faulted", "Resumed")]
    [InlineData(PassageState.Done, "Started", "Error", "Completed")]
    public void When_events_happen_then_the_last_that_counts_says_where_it_stands(
        PassageState state, params string[] events) =>
        Passage([.. events.Select((name, hour) => Burst(hour, "x", (name, null)))]).State.ShouldBe(state);

    [Fact]
    public void When_it_rests_then_its_time_is_when_it_began_and_else_when_it_came_to_stand_there()
    {
        Passage(Burst(0, "x", ("Started", null)), Burst(1, "x", ("Resumed", null), ("Suspended", null)))
            .At.ShouldBe(Morning);
        Passage(Burst(0, "x", ("Started", null)), Burst(2, "x", ("Completed", null))).At
            .ShouldBe(Morning.AddHours(2));
    }

    [Fact]
    public void When_it_runs_again_then_both_are_counted_and_the_outcomes_of_all_are_known()
    {
        var passage = Passage(
            Burst(0, "x", ("Started", null), ("Emitted", "Warned")), Burst(1, "x", ("Completed", "Rejected, Done")),
            Burst(2, "y", ("Started", null), ("Completed", null)));

        (passage.Times, passage.At).ShouldBe((2, Morning.AddHours(2)));
        passage.Outcomes.ShouldBe(["Warned", "Rejected", "Done"], ignoreOrder: true);
    }

    [Fact]
    public void When_one_of_its_executions_is_over_then_it_is_under_way_until_all_are()
    {
        BurstRecord[] both = [Burst(0, "x", ("Started", null)), Burst(1, "y", ("Resumed", null))];
        var after = both.Append(Burst(2, "y", ("Completed", null))).ToArray();

        (Passage(both).Times, Passage(both).At).ShouldBe((2, Morning));
        Passage(after).State.ShouldBe(PassageState.UnderWay);
        Passage([.. after, Burst(3, "x", ("Completed", null))]).State.ShouldBe(PassageState.Done);
    }

    [Fact]
    public void When_the_instance_is_called_off_or_ends_then_so_is_what_rests_without_an_entry()
    {
        var started = Burst(0, "x", ("Started", null));
        var calledOff = Burst(1, "x");
        calledOff = calledOff with
        {
            Executions = [calledOff.Executions[0] with { Status = ActivityStatus.Canceled }],
        };

        var passage = Passage(started, calledOff);
        (passage.State, passage.At).ShouldBe((PassageState.CalledOff, Morning.AddHours(1)));
        var ended = StepPassage.AllOf([started], Morning.AddHours(2)).ShouldHaveSingleItem().Value;
        (ended.State, ended.At).ShouldBe((PassageState.CalledOff, Morning.AddHours(2)));
    }

    private static StepPassage Passage(params BurstRecord[] bursts) =>
        StepPassage.AllOf(bursts, endedAt: null).ShouldHaveSingleItem().Value;

    private static BurstRecord Burst(int hour, string execution, params (string Name, string? Message)[] events) =>
        new(
            Morning.AddHours(hour),
            [.. events.Select(one => new JournalEntry(0, execution, "a", "Elsa.Event", one.Name, one.Message))],
            [
                new ExecutionRecord(
                    execution, "Workflow1:flow:a", null, ActivityStatus.Running, Morning, null, 0, null, null, null),
            ]);
}
