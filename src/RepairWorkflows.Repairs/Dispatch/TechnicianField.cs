using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// The field that names a technician: shown as a choice of those there are, and checked against them.
/// </summary>
internal sealed class TechnicianField(ITechnicians technicians)
{
    /// <summary>Its name in every form.</summary>
    public const string Name = "technician";

    /// <summary>The field as it is sent: the account's name.</summary>
    public static FormField Sent { get; } = Field.Text(Name, 100);

    /// <summary>The fields with the technicians to choose from.</summary>
    /// <param name="fields">The fields of a form.</param>
    /// <param name="order">The order that the form is about; null for none in particular.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FormField>> WithChoicesAsync(
        IReadOnlyList<FormField> fields, OrderDocument? order, CancellationToken cancellationToken)
    {
        if (fields.All(field => field.Name != Name))
        {
            return fields;
        }

        var all = await technicians.ListAsync(cancellationToken);
        Technician[] able = [.. all.Where(one => order is null || one.CanHave(order.Station))];
        return [.. fields.Select(field => field.Name == Name ? Choice(field, able) : field)];
    }

    /// <summary>
    /// Whom the text means; null when it is nobody's name, or the form refuses it anyway.
    /// </summary>
    public Task<Technician?> FindAsync(string? text, CancellationToken cancellationToken) =>
        text?.Trim() is { } name && name.Length <= Sent.MaxLength && !VisibleText.IsBlank(name)
            && VisibleText.IsOneLine(name)
            ? technicians.FindAsync(name, cancellationToken)
            : Task.FromResult<Technician?>(null);

    /// <summary>
    /// Puts the name as the account has it in the place of what was sent; what is wrong when it means nobody, or
    /// somebody whose the order cannot be.
    /// </summary>
    public static IEnumerable<FieldError> Settle(FieldValues values, Technician? named, string? station)
    {
        if (values.Text(Name) is null)
        {
            return [];
        }

        values.Json[Name] = named?.UserName;
        return named is null ? [FormReader.Error(Name, RepairErrors.FieldUnknownTechnician)]
            : named.CanHave(station) ? []
            : [FormReader.Error(Name, RepairErrors.FieldTechnicianOfAnotherStation)];
    }

    private static FormField Choice(FormField field, IReadOnlyList<Technician> all) => field with
    {
        Kind = FieldKind.Choice,
        Choices = [.. all.Select(one => one.UserName)],
        ChoiceNames = all.ToDictionary(
            one => one.UserName,
            one => one.DisplayName is { Length: > 0 } name ? $"{name} ({one.UserName})" : one.UserName),
    };
}
