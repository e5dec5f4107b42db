using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// The engineering supervisor reviews an out-of-scope repair and records the customer's answer (S3.10). It stands for
/// the process <c>out-of-scope-paid-repair</c>, of which it is the shortest form.
/// </summary>
[Activity("RepairWorkflows", "OutOfScope", "Repairs", DisplayName = "Out of scope",
    Description = "The engineering supervisor reviews an out-of-scope repair and records the customer's answer.")]
[FlowNode("Agreed", "Refused", "Warned", "Breached")]
public sealed class OutOfScope : OperatorStep
{
    internal override string Step => "out-of-scope";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new SettleOutOfScopeAction()];
}
