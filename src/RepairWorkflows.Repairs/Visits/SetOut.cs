using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The technician sets out.</summary>
[Activity("RepairWorkflows", "SetOut", "Repairs", DisplayName = "Set out", Description = "The technician sets out.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SetOut : OperatorStep
{
    internal override string Step => "set-out";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new SetOutAction()];
}
