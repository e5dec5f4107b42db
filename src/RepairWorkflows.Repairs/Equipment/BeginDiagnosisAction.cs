using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Somebody is with the equipment and looks: the response that S6.3.2 asks for.</summary>
internal sealed class BeginDiagnosisAction : RepairAction
{
    public override string Name => "begin-diagnosis";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.EngineeringSupervisor];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.BeginDiagnosis(input.By, input.At);
        return ActionOutcome.Done;
    }
}
