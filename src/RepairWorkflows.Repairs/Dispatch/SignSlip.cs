using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>A technician signs for the slip.</summary>
[Activity("RepairWorkflows", "SignSlip", "Repairs", DisplayName = "Sign slip",
    Description = "A technician signs for the slip.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SignSlip : OperatorStep
{
    internal override string Step => "sign-slip";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new SignSlipAction()];
}
