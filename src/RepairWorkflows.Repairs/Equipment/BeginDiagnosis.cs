using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Somebody begins to look at the equipment.</summary>
[Activity("RepairWorkflows", "BeginDiagnosis", "Equipment", DisplayName = "Begin diagnosis",
    Description = "Somebody begins to look at the equipment.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class BeginDiagnosis : OperatorStep
{
    internal override string Step => "begin-diagnosis";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new BeginDiagnosisAction()];
}
