using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Cause, difficulty and time of the repair are found.</summary>
[Activity("RepairWorkflows", "Diagnose", "Equipment", DisplayName = "Diagnose",
    Description = "Cause, difficulty and time of the repair are found.")]
[FlowNode("Done", "NotRepairable", "Warned", "Breached")]
public sealed class Diagnose : OperatorStep
{
    internal override string Step => "diagnose";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new DiagnoseAction()];
}
