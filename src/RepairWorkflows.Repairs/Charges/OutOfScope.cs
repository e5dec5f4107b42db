using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>The engineering supervisor settles work that is not the department's own.</summary>
[Activity("RepairWorkflows", "OutOfScope", "Repairs", DisplayName = "Out of scope",
    Description = "The engineering supervisor settles work that is not the department's own.")]
[FlowNode("Agreed", "Refused", "Warned", "Breached")]
public sealed class OutOfScope : OperatorStep
{
    internal override string Step => "out-of-scope";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new SettleOutOfScopeAction()];
}
