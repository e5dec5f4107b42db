using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The region tells the station what to do; not needed when it has done so.</summary>
[Activity("RepairWorkflows", "GiveSolution", "SpecialCustomer", DisplayName = "Give solution",
    Description = "The region tells the station what to do; not needed when it has done so.")]
[FlowNode("Done", "NotNeeded", "Warned", "Breached")]
public sealed class GiveSolution : OperatorStep
{
    internal override string Step => "give-solution";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new GiveSolutionAction()];

    // The region may be asked twice: by the station, and when the station is late.
    private protected override bool IsNotNeeded(StepRun run) =>
        IsOpenAlready(run) || run.Case.Order.Document.Special?.Guidance is not null;
}
