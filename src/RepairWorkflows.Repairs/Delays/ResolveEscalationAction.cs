using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>The level that was told has solved it (S3.6).</summary>
internal sealed class ResolveEscalationAction : RepairAction
{
    public override string Name => "resolve-escalation";

    public override IReadOnlyList<string> Roles => [Role.ServiceSupervisor, Role.ProjectManager];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("resolution").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        return ActionOutcome.Ends("Resolved");
    }
}
