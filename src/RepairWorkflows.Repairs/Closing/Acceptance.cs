using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>The customer accepts the repair, or it is done again.</summary>
[Activity("RepairWorkflows", "Acceptance", "Closing", DisplayName = "Acceptance",
    Description = "The customer accepts the repair, or it is done again.")]
[FlowNode("Accepted", "Rework", "Warned", "Breached")]
public sealed class Acceptance : OperatorStep
{
    internal override string Step => "acceptance";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AcceptAction(), new RejectAction()];
}
