using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The departments were told that they are supplied again.</summary>
internal sealed class ConfirmRestorationAction : RepairAction
{
    public override string Name => "confirm-restoration";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Confirmation("departmentsTold"),
        Field.Choice("contactChannel", ContactWords.Channels).Required(),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AnnounceRestoration(input.Fields.Required("contactChannel"), input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
