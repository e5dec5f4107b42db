using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader plans the outage: times, scope, departments.</summary>
[Activity("RepairWorkflows", "PlanOutage", "Outage", DisplayName = "Plan outage",
    Description = "The leader plans the outage: times, scope, departments.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class PlanOutage : OperatorStep
{
    internal override string Step => "plan-outage";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new PlanOutageAction()];
}
