using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>The evidence that somebody tried to reach a customer.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="CustomerName">Who was to be reached.</param>
/// <param name="Unit">Where.</param>
/// <param name="Phone">By which number, as the caller may see it.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Contacts">Contacts and attempts, oldest first.</param>
/// <param name="Clocks">How long the customer could not be reached: the clock <c>unreachable</c>, each of its
/// runs.</param>
internal sealed record ContactSheetDocument(
    string Number, string CustomerName, string Unit, string Phone, DateTimeOffset ReportedAt,
    IReadOnlyList<ContactDocument> Contacts, IReadOnlyList<CaseClock> Clocks)
{
    /// <summary>The sheet of a case, in the language of its text.</summary>
    public static ContactSheetDocument From(CaseView view, ClockText text)
    {
        var sheet = ContactSheet.Of(view);
        return new ContactSheetDocument(
            view.Order.Number, view.Order.CustomerName, view.Order.Unit, view.Order.Phone, view.Order.ReportedAt,
            [.. sheet.Contacts.Select(ContactDocument.From)],
            [.. sheet.Clocks.Select(clock => CaseClock.From(clock, text))]);
    }
}

/// <summary>One contact with the customer, or the attempt at it.</summary>
/// <param name="At">When.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Channel">How, as a stable word.</param>
/// <param name="Result">What came of it, as a stable word.</param>
/// <param name="Reached">Whether the customer was reached.</param>
/// <param name="Purpose">What for, as a stable word.</param>
/// <param name="By">Who tried.</param>
/// <param name="Note">What was said; null when nothing was noted.</param>
internal sealed record ContactDocument(
    DateTimeOffset At, DateTimeOffset RecordedAt, string Channel, string Result, bool Reached, string Purpose,
    string By, string? Note)
{
    /// <summary>What clients see of a contact.</summary>
    public static ContactDocument From(CustomerContact contact) => new(
        contact.At, contact.RecordedAt ?? contact.At, contact.Channel, contact.Result, contact.Reached,
        contact.Purpose, contact.By, contact.Note);
}
