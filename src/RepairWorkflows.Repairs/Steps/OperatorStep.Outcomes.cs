using System.Reflection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;

namespace RepairWorkflows.Repairs.Steps;

/// <content>Which way it goes on.</content>
public abstract partial class OperatorStep
{
    // Of a step that is passed over: the process goes on from there all the same.
    internal const string NotNeeded = "NotNeeded";

    private FlowNodeAttribute? _outcomes;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> WaysOut =>
        [.. Outcomes.Outcomes.Where(outcome => outcome == NotNeeded || EndsWith(outcome))];

    /// <summary>Whether the step is over with an outcome, and the process goes on from there.</summary>
    internal bool EndsWith(string outcome) =>
        outcome is not ("Warned" or "Breached" or NotNeeded) && !Outcomes.Meanwhile.Contains(outcome);

    /// <summary>Whether the step's clock is stopped with an outcome that ends it.</summary>
    internal bool StopsClockAt(string outcome) =>
        StopsClock(outcome == "Done" ? ActionOutcome.Done : ActionOutcome.Ends(outcome));

    private FlowNodeAttribute Outcomes => _outcomes ??= GetType().GetCustomAttribute<FlowNodeAttribute>()!;
}
