using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Contacts;

/// <summary>Who tried to reach a customer when, how and with what result: the evidence of S4.5.2.</summary>
/// <param name="Contacts">All of them, oldest first.</param>
/// <param name="Clocks">How long the customer could not be reached, oldest first; explained.</param>
public sealed record ContactSheet(IReadOnlyList<CustomerContact> Contacts, IReadOnlyList<ClockExplanation> Clocks)
{
    /// <summary>The policy that says for how long.</summary>
    public const string Policy = "unreachable";

    /// <summary>The sheet of an order, as of when it was read.</summary>
    public static ContactSheet Of(CaseView view) => new(
        ContactsIn(view.Order.Document),
        [.. view.Explanations.Where(explanation => explanation.Clock.Policy == Policy)]);

    // No more of the document than this: one of another shape still has its evidence.
    private static IReadOnlyList<CustomerContact> ContactsIn(string document) =>
        document.Length > 0 && JsonNode.Parse(document)?["contacts"] is JsonArray contacts
            ? contacts.Deserialize(RepairJson.Plain.IReadOnlyListCustomerContact) ?? []
            : [];
}
