using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>A technician signs for the slip.</summary>
[Activity("RepairWorkflows", "SignSlip", "Repairs", DisplayName = "Sign slip",
    Description = "A technician signs for the slip.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SignSlip : OperatorStep
{
    internal override string Step => "sign-slip";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new SignSlipAction(), new ReassignTechnicianAction()];

    // An order that was given to somebody is signed for by that one; until then nobody has it to be taken from.
    private protected override IReadOnlyList<RepairAction> Offered(StepRun run) =>
        IsGiven(run) ? Actions : [Actions[0]];

    private protected override IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        IsGiven(run) ? [Role.Technician] : base.UsualRoles(run, offered);

    private static bool IsGiven(StepRun run) => run.Case.Order.Document.Technician is not null;
}
