using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// A technician signs for the slip: who took the order from the pool, was given it by somebody, or has the turn.
/// </summary>
[Activity("RepairWorkflows", "SignSlip", "Repairs", DisplayName = "Sign slip",
    Description = "The order comes to a technician, who signs for the slip.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SignSlip : OperatorStep
{
    /// <summary>How the order comes to a technician, in the words of <see cref="DispatchRule"/>.</summary>
    [Input(DisplayName = "Assignment", Description = "pool, by-hand or round-robin.")]
    public Input<string> Assignment { get; init; } = new(DispatchRule.Pool);

    /// <summary>
    /// How many open orders a technician may have, this one included; whoever has as many is given no other. An
    /// emergency is given all the same. 0 for any number.
    /// </summary>
    [Input(DisplayName = "Most open orders", Description =
        "How many open orders a technician may have; 0 for any number. Emergencies are given all the same.")]
    public Input<int> MostOpenOrders { get; init; } = 0;

    internal override string Step => "sign-slip";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new SignSlipAction(), new AssignTechnicianAction(), new DeclineOrderAction(), new ReassignTechnicianAction()];

    /// <summary>Who signs for it, or says who shall.</summary>
    internal static IReadOnlyList<string> RolesFor(OrderDocument order) =>
        order.Technician is not null ? [Role.Technician]
        : order.Dispatch?.Assignment == DispatchRule.ByHand ? SignSlipAction.Naming
        : [Role.Technician, .. SignSlipAction.Naming];

    private protected override void OnOpening(StepRun run) => run.Case.Order.DispatchBy(
        new DispatchRule(run.Text(Assignment) ?? DispatchRule.Pool, run.Number(MostOpenOrders)));

    private protected override IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        RolesFor(run.Case.Order.Document);

    private protected override void OnOpened(StepRun run)
    {
        if (run.Case.Order.Document is { Technician: null, Dispatch.IsInTurn: true })
        {
            run.Case.Distribute();
        }
    }
}
