using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Engineering takes note of a new slip (S3.3).</summary>
internal sealed class AcknowledgeNoticeAction : RepairAction
{
    public override string Name => "acknowledge-notice";

    public override IReadOnlyList<string> Roles =>
        [Role.EngineeringSupervisor, Role.Technician, Role.StationCoordinator];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AcknowledgeNotice(input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
