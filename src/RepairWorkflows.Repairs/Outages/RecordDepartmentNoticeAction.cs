using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>A critical department was told, and somebody there took note (S7.2.1, S7.3.1).</summary>
internal sealed class RecordDepartmentNoticeAction : RepairAction
{
    public override string Name => "record-department-notice";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice(CriticalDepartments.FieldName, CriticalDepartments.Shipped).Required(),
        Field.Text("acknowledgedBy", 100).Required(),
        Field.Choice("contactChannel", ContactWords.Channels).Required(),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var notice = new DepartmentNotice(
            input.Fields.Required(CriticalDepartments.FieldName), input.Fields.Required("acknowledgedBy"),
            input.Fields.Required("contactChannel"), 0, false, input.By.Name, input.At)
        {
            Note = input.Fields.Text("note"),
        };
        repair.Order.NoteDepartment(notice);
        return repair.Order.Document.Outage!.ToTell.Count == 0 ? ActionOutcome.Done : ActionOutcome.Noted;
    }
}
