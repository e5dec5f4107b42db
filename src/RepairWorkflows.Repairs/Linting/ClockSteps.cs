using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>What a step does to clocks, as far as its drawing and the policies in force say.</summary>
internal sealed class ClockSteps(ClockRules rules)
{
    private readonly string[] _startedByReports =
    [
        .. rules.Waiting.Where(policy => policy.StartsOn.Contains(ClockConditions.Report))
            .Select(policy => policy.Name),
    ];

    /// <summary>The clocks after the step has begun.</summary>
    public ClockMarks Begun(Activity step, ClockMarks before) =>
        step switch
        {
            ReceiveReport receive => before.With([.. Words(receive.Clocks), .. _startedByReports]),
            StartClock start => before.With(Words(start.Clock)),
            RestartClock restart => before.Again(Words(restart.Clock)),
            ResumeClock resume => before.Again(Words(resume.Clock)),
            PauseClock pause => Stopped(before, pause.Clock),
            StopClock stop => Stopped(before, stop.Clock),
            Archive => before with { Running = [] },
            OperatorStep wait when DrawnWords.SayAnything(wait.ClockFrom) => before.With(Words(wait.Clock)),
            AwaitEvent wait when DrawnWords.SayAnything(wait.ClockFrom) => before.With(Words(wait.Clock)),
            _ => before,
        };

    /// <summary>The clocks where an arrow leaves the step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="outcome">The arrow's outcome.</param>
    /// <param name="begun">The clocks after the step has begun.</param>
    public ClockMarks Left(Activity step, string outcome, ClockMarks begun) =>
        step switch
        {
            OperatorStep wait when wait.EndsWith(outcome) =>
                (wait.StopsClockAt(outcome) ? Stopped(begun, wait.Clock) : begun).Without(StoppedByActionsOf(wait)),
            AwaitEvent wait when outcome == "Done" => Stopped(begun, wait.Clock),
            _ => begun,
        };

    /// <summary>The clocks that a step surely stops at one of its ends, or puts on hold.</summary>
    public IEnumerable<string> StoppedBy(Activity step) =>
        step switch
        {
            PauseClock pause => Words(pause.Clock),
            StopClock stop => Words(stop.Clock),
            OperatorStep wait => Words(wait.Clock).Concat(StoppedByActionsOf(wait)),
            AwaitEvent wait => Words(wait.Clock),
            _ => [],
        };

    private static IReadOnlyList<string> Words(Input<string> input) => DrawnWords.Of(input) ?? [];

    // Which one it will be is known with the order alone: it may be any.
    private static ClockMarks Stopped(ClockMarks before, Input<string> input) =>
        DrawnWords.Of(input) is { } policies ? before.Without(policies) : before with { Running = [] };

    private IEnumerable<string> StoppedByActionsOf(OperatorStep step) =>
        rules.Waiting
            .Where(policy => policy.StopsOn.Intersect(step.AwaitedActions.Select(name => $"action.{name}")).Any())
            .Select(policy => policy.Name);
}
