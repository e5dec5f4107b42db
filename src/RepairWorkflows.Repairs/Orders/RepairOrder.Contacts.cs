using RepairWorkflows.Repairs.Contacts;

namespace RepairWorkflows.Repairs.Orders;

/// <content>The customer is reached, or not (S4.5.2).</content>
public sealed partial class RepairOrder
{
    /// <summary>Notes a contact, or the attempt at one.</summary>
    /// <param name="contact">It lies after the report and after the contact before it.</param>
    internal void RecordContact(CustomerContact contact)
    {
        RequireOpen();
        RequireThat(
            contact.At >= Document.Report.ReportedAt
                && (Document.Contacts is not [.., var last] || contact.At >= last.At),
            RepairErrors.ContactOutOfOrder,
            "A contact is recorded after the report and after the contacts before it.");
        Document = Document with { Contacts = [.. Document.Contacts, contact] };
    }
}
