using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Engine.Runtime.Trials;

/// <summary>What a step did that was tried out.</summary>
/// <param name="Execution">The run; null where a value for a variable did not fit, so that nothing ran.</param>
/// <param name="Failure">What went wrong with it, or else with the first step inside it; null when nothing did.</param>
public sealed record StepTrial(PastExecution? Execution, Incident? Failure)
{
    /// <summary>Where it stood at the end; <c>Running</c> when it would wait now.</summary>
    public ActivityStatus Status => Execution?.Record.Status ?? ActivityStatus.Faulted;
}
