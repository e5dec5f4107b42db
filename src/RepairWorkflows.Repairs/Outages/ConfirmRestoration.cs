using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The departments are told that they are supplied again.</summary>
[Activity("RepairWorkflows", "ConfirmRestoration", "Outage", DisplayName = "Confirm restoration",
    Description = "The departments are told that they are supplied again.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class ConfirmRestoration : OperatorStep
{
    internal override string Step => "confirm-restoration";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new ConfirmRestorationAction()];
}
