using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader begins to search for the fault.</summary>
[Activity("RepairWorkflows", "BeginOutageSearch", "Outage", DisplayName = "Begin outage search",
    Description = "The leader begins to search for the fault.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class BeginOutageSearch : OperatorStep
{
    internal override string Step => "begin-outage-search";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new BeginSearchAction()];
}
