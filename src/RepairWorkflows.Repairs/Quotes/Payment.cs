using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>A payment: what the customer has paid (S3.3), or was paid in compensation (S8.6).</summary>
/// <param name="Amount">How much, in yuan.</param>
/// <param name="PaidHow">How: <c>cash</c>, <c>card</c>, <c>transfer</c> or <c>mobile</c>.</param>
/// <param name="Note">What was noted; null for nothing.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record Payment(decimal Amount, string PaidHow, string? Note, string By, DateTimeOffset At)
{
    /// <summary>What is filled in.</summary>
    internal static IReadOnlyList<FormField> Fields { get; } =
    [
        Field.Money("amount").Required(), Field.Choice("paidHow", "cash", "card", "transfer", "mobile").Required(),
        Field.Note,
    ];

    /// <summary>The payment that was filled in.</summary>
    internal static Payment Read(ActionInput input) => new(
        input.Fields.Number("amount")!.Value, input.Fields.Required("paidHow"), input.Fields.Text("note"),
        input.By.Name, input.At);
}
