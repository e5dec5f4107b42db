using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// Stands by for the wish to call the order off: the customer's, which the call centre carries out, or a station's,
/// which the region decides on. It is put before nobody as a task.
/// </summary>
[Activity("RepairWorkflows", "RequestCancellation", "Cancellation", DisplayName = "Request cancellation",
    Description = "Stands by for the wish to call the order off; no task of anybody until somebody has it.")]
[FlowNode("Cancelled", "Applied", Meanwhile = ["Applied"])]
public sealed class RequestCancellation : OperatorStep
{
    internal override string Step => "request-cancellation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CancelForCustomerAction(), new ApplyForCancellationAction(), new CancelOwnOrderAction()];
}
