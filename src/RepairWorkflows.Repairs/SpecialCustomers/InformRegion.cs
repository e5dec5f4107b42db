using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The station tells the region of a special case.</summary>
[Activity("RepairWorkflows", "InformRegion", "SpecialCustomer", DisplayName = "Inform region",
    Description = "The station tells the region of a special case.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class InformRegion : OperatorStep
{
    internal override string Step => "inform-region";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new InformRegionAction()];
}
