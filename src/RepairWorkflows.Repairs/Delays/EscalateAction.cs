using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>The level that was told passes it on to the next (S3.6).</summary>
internal sealed class EscalateAction : RepairAction
{
    public override string Name => "escalate";

    public override IReadOnlyList<string> Roles => [Role.ServiceSupervisor, Role.ProjectManager];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        return ActionOutcome.Ends("Escalated");
    }
}
