using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>The service centre tells the customer how the repair goes on; one call at a time.</summary>
[Activity("RepairWorkflows", "InformCustomer", "Delays", DisplayName = "Inform customer",
    Description = "The service centre tells the customer how the repair goes on; one call at a time.")]
[FlowNode("Done", "NotNeeded", "Warned", "Breached")]
public sealed class InformCustomer : OperatorStep
{
    internal override string Step => "inform-customer";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new InformCustomerAction()];

    private protected override bool IsNotNeeded(StepRun run) => IsOpenAlready(run);

    // Engineering answers what it has reviewed itself (S3.10A), where the drawing says so.
    private protected override IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        [Role.ServiceAgent, Role.ServiceSupervisor];
}
