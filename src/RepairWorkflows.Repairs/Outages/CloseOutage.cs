using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The maintenance is written down, and the outage filed.</summary>
[Activity("RepairWorkflows", "CloseOutage", "Outage", DisplayName = "Close outage",
    Description = "The maintenance is written down, and the outage filed.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class CloseOutage : OperatorStep
{
    internal override string Step => "close-outage";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CloseOutageAction(), new RecordMaintenanceAction()];
}
