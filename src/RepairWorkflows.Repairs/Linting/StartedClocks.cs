using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>
/// Which limits a definition starts at all: one that a step only names, and nothing starts, never runs out.
/// </summary>
internal sealed class StartedClocks
{
    private readonly bool _isPart;
    private readonly HashSet<string> _started;
    private readonly bool _startsAny;

    /// <param name="reached">The steps of the definition that some way leads to.</param>
    /// <param name="rules">The policies in force.</param>
    public StartedClocks(IEnumerable<Activity> reached, ClockRules rules)
    {
        Activity[] steps = [.. reached];
        var drawn = steps.SelectMany(Starting).Where(DrawnWords.SayAnything).Select(DrawnWords.Of).ToList();
        // A part of other processes is under the limits that these start.
        _isPart = !steps.OfType<ReceiveReport>().Any();
        _startsAny = drawn.Contains(null);
        _started =
        [
            .. drawn.SelectMany(policies => policies ?? []),
            .. rules.Policies.Where(policy => policy.StartsOn.Count > 0).Select(policy => policy.Name),
        ];
    }

    /// <summary>Whether one of the limits named there may have been started.</summary>
    public bool Has(Input<string> named) =>
        DrawnWords.SayAnything(named) && (_isPart || _startsAny || DrawnWords.Of(named) is not { } policies
            || policies.Any(_started.Contains));

    private static IEnumerable<Input<string>> Starting(Activity step) => step switch
    {
        ReceiveReport receive => [receive.Clocks],
        StartClock start => [start.Clock],
        RestartClock restart => [restart.Clock],
        OperatorStep wait when DrawnWords.SayAnything(wait.ClockFrom) => [wait.Clock],
        AwaitEvent wait when DrawnWords.SayAnything(wait.ClockFrom) => [wait.Clock],
        _ => [],
    };
}
