using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Contacts;

/// <summary>Puts contacts on the timeline, where limits wait for them (S4.5.2).</summary>
internal static class CaseContacts
{
    private static readonly IReadOnlyList<string> Clauses = ["S4.5.2"];

    /// <summary>Notes one that somebody recorded.</summary>
    public static void Note(RepairCase repair, CustomerContact contact, DateTimeOffset now) => repair.Timeline.Add(
        contact.Reached ? ContactWords.Made : ContactWords.Failed,
        contact.At,
        now,
        new Origin(contact.By, null, Clauses),
        new JsonObject
        {
            ["contactChannel"] = contact.Channel,
            ["contactResult"] = contact.Result,
            ["note"] = contact.Note,
        });

    /// <summary>
    /// Notes one that was a step's own, which is on the timeline already: when nobody was reached, or for the first
    /// time again.
    /// </summary>
    public static void NoteOfStep(RepairCase repair, CustomerContact contact)
    {
        if (!contact.Reached || repair.Order.Document.Contacts.SkipLast(1).LastOrDefault() is { Reached: false })
        {
            Note(repair, contact with { Note = null }, contact.At);
        }
    }
}
