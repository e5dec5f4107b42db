using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Puts a special customer into the registry (S9.3.1); answers with the entry.</summary>
/// <param name="Fields">
/// <c>name</c>, <c>customerClass</c>, <c>phones</c> (a list), <c>evidence</c>, <c>hotlinePassword</c> (8 characters or
/// more; only its hash is kept).
/// </param>
/// <param name="By">Who registers.</param>
/// <exception cref="RuleViolationException"><see cref="RepairErrors.SpecialCustomerTaken"/>.</exception>
public sealed record RegisterSpecialCustomer(JsonObject Fields, Actor By) : IRequest<SpecialCustomer>;

internal sealed class RegisterSpecialCustomerHandler(
    ISpecialCustomers registry, SpecialMatch match, TimeProvider clock)
    : IRequestHandler<RegisterSpecialCustomer, SpecialCustomer>
{
    private const int ShortestPassword = 8;

    private static readonly FormField[] Form =
    [
        Field.Text("name", 100).Required(), Field.CustomerClass.Required(),
        new FormField { Name = "phones", Kind = FieldKind.TextList, MaxLength = 20 },
        Field.LongText("evidence").Required(), Field.Text(SpecialMatch.PasswordField, 100),
    ];

    public async Task<SpecialCustomer> Handle(RegisterSpecialCustomer command, CancellationToken cancellationToken)
    {
        SpecialCustomerSight.RequireKeeper(command.By);
        var now = clock.GetStorableNow();
        var values = Read(command.Fields, now);
        var customer = new SpecialCustomer
        {
            Id = Guid.CreateVersion7(now),
            Name = values.Required("name"),
            CustomerClass = values.Required("customerClass"),
            Phones = [.. values.Texts("phones").Select(phone => PhoneNumber.Normalise(phone)!)],
            Evidence = values.Required("evidence"),
            PasswordHash = values.Text(SpecialMatch.PasswordField) is { } password
                ? HotlinePassword.Hash(password)
                : null,
            By = command.By.Name,
            At = now,
        };
        var isAdded = await registry.AddAsync(customer, cancellationToken);
        match.Forget();
        return isAdded
            ? customer
            : throw new RuleViolationException(
                RepairErrors.SpecialCustomerTaken, RepairTexts.Get($"error.{RepairErrors.SpecialCustomerTaken}"));
    }

    private static FieldValues Read(JsonObject fields, DateTimeOffset now)
    {
        var (values, errors) = FormReader.Read(Form, fields, now);
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
