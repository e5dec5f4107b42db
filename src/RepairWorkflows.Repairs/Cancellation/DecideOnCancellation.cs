using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>The region decides whether the order is called off.</summary>
[Activity("RepairWorkflows", "DecideOnCancellation", "Cancellation", DisplayName = "Decide on cancellation",
    Description = "The region decides on a station's application to call the order off.")]
[FlowNode("Approved", "Refused", "Warned", "Breached")]
public sealed class DecideOnCancellation : OperatorStep
{
    internal override string Step => "decide-on-cancellation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new DecideOnCancellationAction()];
}
