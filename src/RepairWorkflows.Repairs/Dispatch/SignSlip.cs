using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// A technician signs for the slip: who took the order from the pool, was given it by somebody, or has the turn.
/// </summary>
[Activity("RepairWorkflows", "SignSlip", "Dispatch", DisplayName = "Sign slip",
    Description = "The order comes to a technician, who signs for the slip.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SignSlip : OperatorStep
{
    /// <summary>Its word as a step.</summary>
    internal const string StepName = "sign-slip";

    /// <summary>
    /// How the order comes to a technician, in the words of <see cref="DispatchRule"/>. Blank leaves it, and how many
    /// orders a technician may have, as an earlier step of the order said; from the pool when none did.
    /// </summary>
    [Input(DisplayName = "Assignment", Description = "Blank: as an earlier step said, or else from the pool.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.Assignments)]
    public Input<string> Assignment { get; init; } = new(string.Empty);

    /// <summary>
    /// How many orders a technician may have in hand, this one included; whoever has as many is given no other. An
    /// emergency is given all the same. 0 for any number.
    /// </summary>
    [Input(DisplayName = "Most open orders", Description =
        "How many orders a technician may have in hand; 0 for any number. Emergencies are given all the same.")]
    public Input<int> MostOpenOrders { get; init; } = 0;

    internal override string Step => StepName;

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new SignSlipAction(), new AssignTechnicianAction(), new DeclineOrderAction(), new ReassignTechnicianAction()];

    /// <summary>Who signs for it, or says who shall.</summary>
    internal static IReadOnlyList<string> RolesFor(OrderDocument order) =>
        order.Technician is not null ? [Role.Technician]
        : order.Dispatch?.Assignment == DispatchRule.ByHand ? SignSlipAction.Naming
        : [Role.Technician, .. SignSlipAction.Naming];

    private protected override void OnOpening(StepRun run)
    {
        var most = run.Number(MostOpenOrders);
        if (run.Text(Assignment) is not null || most > 0)
        {
            run.Case.Order.DispatchBy(new DispatchRule(
                run.Text(Assignment) ?? run.Case.Order.Document.Dispatch?.Assignment ?? DispatchRule.Pool, most));
        }
    }

    private protected override IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        RolesFor(run.Case.Order.Document);
}
