using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>What is said of a special customer, and whether it can be taken.</summary>
internal static class SpecialCustomerForm
{
    private const int ShortestPassword = 8;

    /// <summary>Its fields.</summary>
    public static IReadOnlyList<FormField> Fields { get; } =
    [
        Field.Text("name", 100).Required(), Field.CustomerClass.Required(),
        new FormField { Name = "phones", Kind = FieldKind.TextList, MaxLength = 20 },
        Field.LongText("evidence").Required(), Field.Text(SpecialMatch.PasswordField, 100),
    ];

    /// <summary>The customer as <paramref name="sent"/> says; a password that is not said stays as it was.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.SpecialCustomerInvalid"/>.</exception>
    public static SpecialCustomer Fill(SpecialCustomer customer, JsonObject sent, DateTimeOffset now)
    {
        var values = Read(sent, now);
        return customer with
        {
            Name = values.Required("name"),
            CustomerClass = values.Required("customerClass"),
            Phones = [.. values.Texts("phones").Select(phone => PhoneNumber.Normalise(phone)!)],
            Evidence = values.Required("evidence"),
            PasswordHash = values.Text(SpecialMatch.PasswordField) is { } password
                ? HotlinePassword.Hash(password)
                : customer.PasswordHash,
        };
    }

    private static FieldValues Read(JsonObject sent, DateTimeOffset now)
    {
        var (values, errors) = FormReader.Read(Fields, sent, now);
        IReadOnlyList<FieldError> all =
        [
            .. errors,
            .. errors.All(error => error.Field != "phones")
                && values.Texts("phones").Any(phone => PhoneNumber.Normalise(phone) is null)
                ? [FormReader.Error("phones", RepairErrors.FieldMalformed)]
                : Array.Empty<FieldError>(),
            .. values.Text(SpecialMatch.PasswordField)?.Length < ShortestPassword
                ? [FormReader.Error(SpecialMatch.PasswordField, RepairErrors.FieldMalformed)]
                : Array.Empty<FieldError>(),
        ];
        return all.Count == 0
            ? values
            : throw new InvalidRequestException(
                RepairErrors.SpecialCustomerInvalid,
                RepairTexts.Get($"error.{RepairErrors.SpecialCustomerInvalid}"), all);
    }
}
