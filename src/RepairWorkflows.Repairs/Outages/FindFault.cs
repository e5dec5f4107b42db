using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The search finds the fault, or that there is none.</summary>
[Activity("RepairWorkflows", "FindFault", "Outage", DisplayName = "Find fault",
    Description = "The search finds the fault, or that there is none.")]
[FlowNode("NoFault", "WithoutCut", "CutNeeded", "Warned", "Breached")]
public sealed class FindFault : OperatorStep
{
    internal override string Step => "find-fault";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new RecordFindingAction()];
}
