using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>It will take longer to arrive: the customer has to be called at once (S3.7).</summary>
internal sealed class ReportLateAction : RepairAction
{
    public override string Name => "report-late";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields => [Field.Reason, Field.Ahead("expectedAt")];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.ReportLate(input.Fields.Required("reason"));
        return ActionOutcome.Emits("Late");
    }
}
