using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>Somebody calls the customer about a late arrival; one call at a time.</summary>
/// <remarks>
/// <c>Overtaken</c> is never followed: an arrow from it to a step whose merge mode is <c>Race</c> makes that step
/// withdraw a call that is still open.
/// </remarks>
[Activity("RepairWorkflows", "CustomerCall", "Visits", DisplayName = "Customer call",
    Description = "Somebody calls the customer about a late arrival; one call at a time.")]
[FlowNode("Done", "NotNeeded", "Overtaken", "Warned", "Breached", Meanwhile = ["Overtaken"])]
public sealed class CustomerCall : OperatorStep
{
    internal override string Step => "customer-call";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new RecordCallAction()];

    private protected override bool IsNotNeeded(StepRun run) => IsOpenAlready(run);
}
