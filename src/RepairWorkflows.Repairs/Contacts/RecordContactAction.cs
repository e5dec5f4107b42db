using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Contacts;

/// <summary>
/// Notes that the customer was reached, or that somebody tried (S4.5.2): whatever the order waits for just then.
/// </summary>
internal sealed class RecordContactAction : RepairAction
{
    // A day is for whoever comes back from the site; what is told later is memory, and no evidence.
    private const int MostDaysBack = 1;

    public override string Name => "record-contact";

    public override IReadOnlyList<string> Roles =>
    [
        Role.ServiceAgent, Role.ServiceSupervisor, Role.EngineeringSupervisor, Role.Technician,
        Role.CustomerInformationContact, Role.RegionalContact, Role.StationCoordinator,
    ];

    public override bool IsAnytime => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("contactChannel", ContactWords.Channels).Required(),
        Field.Choice("contactResult", ContactWords.Results).Required(),
        Field.Back("contactedAt", MostDaysBack),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var result = input.Fields.Text("contactResult")!;
        var at = input.Fields.Instant("contactedAt") ?? input.At;
        var contact = new CustomerContact(
            "contact", result == ContactWords.Reached, false, input.By.Name, at, input.Fields.Text("note"))
        {
            Channel = input.Fields.Text("contactChannel")!,
            Result = result,
            RecordedAt = at == input.At ? null : input.At,
        };
        repair.ActBy = input.By.Name;
        repair.Order.RecordContact(contact);
        CaseContacts.Note(repair, contact, input.At);
        return ActionOutcome.Noted;
    }
}
