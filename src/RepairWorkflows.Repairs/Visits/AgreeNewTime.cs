using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>Somebody apologises and agrees another time with the customer.</summary>
[Activity("RepairWorkflows", "AgreeNewTime", "Visits", DisplayName = "Agree new time",
    Description = "Somebody apologises and agrees another time with the customer.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class AgreeNewTime : OperatorStep
{
    internal override string Step => "agree-new-time";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new AgreeNewTimeAction()];
}
