using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The critical departments are supplied again, then everybody.</summary>
[Activity("RepairWorkflows", "RestoreSupply", "Outage", DisplayName = "Restore supply",
    Description = "The critical departments are supplied again, then everybody.")]
[FlowNode("Done", "CriticalRestored", "Warned", "Breached", Meanwhile = ["CriticalRestored"])]
public sealed class RestoreSupply : OperatorStep
{
    internal override string Step => "restore-supply";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new RestoreSupplyAction()];
}
