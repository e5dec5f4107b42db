using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The quote is reviewed once more: it is no longer valid, or the customer wants another.</summary>
internal sealed class RenewQuoteAction : RepairAction
{
    public override string Name => "renew-quote";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor, Role.ServiceAgent];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input) => ActionOutcome.Ends("Renewed");
}
