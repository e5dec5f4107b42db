using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// What is asked about the customer's answer to a charge; a consent says how much, who gave it and how.
/// </summary>
internal static class ConsentFields
{
    /// <summary>In the order to show them.</summary>
    public static IReadOnlyList<FormField> All { get; } =
    [
        Field.Flag("agreed").Required(),
        Field.Money("amount"),
        Field.Text("consentBy", 100),
        Field.Choice("consentHow", "signature", "phone", "message", "in-person"),
        Field.Note,
    ];

    /// <summary>Likewise where the amount is known: a quote says it.</summary>
    public static IReadOnlyList<FormField> WithoutAmount { get; } = [.. All.Where(field => field.Name != "amount")];

    /// <summary>What a consent lacks; a refusal needs nothing more.</summary>
    public static IEnumerable<FieldError> Check(FieldValues values) =>
        !values.Flag("agreed")
            ? []
            : from name in (string[])["amount", "consentBy", "consentHow"]
              where values.Json[name] is null
              select FormReader.Error(name, RepairErrors.FieldRequired);

    /// <summary>The answer as the order keeps it.</summary>
    public static ChargeConsent Read(ActionInput input) =>
        new(input.Fields.Flag("agreed"), input.Fields.Number("amount"), input.Fields.Text("consentBy"),
            input.Fields.Text("note"), input.By.Name, input.At)
        {
            ConsentHow = input.Fields.Text("consentHow"),
        };
}
