using System.Text;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>The field that names the order that somebody complains about, by its number.</summary>
internal sealed class OrderNumberField(ComplainedOrder complained)
{
    /// <summary>Its name in every form.</summary>
    public const string Name = "orderNumber";

    /// <summary>The field as it is sent; capital letters and full-width signs do not matter.</summary>
    public static FormField Sent { get; } = Field.Text(Name, 40);

    /// <summary>The number as orders have it; null when the form refuses it.</summary>
    public static string? Read(string text) =>
        text.Length > Sent.MaxLength || VisibleText.IsBlank(text) || !VisibleText.IsOneLine(text)
            ? null
            : text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    /// <summary>The order, as far as it can be complained about; null when none is named.</summary>
    public async Task<NamedOrder?> FindAsync(string? text, Actor by, CancellationToken cancellationToken)
    {
        if (text is null || Read(text) is not { } number)
        {
            return null;
        }

        var (_, refusal) = await complained.JudgeAsync(number, by, cancellationToken);
        return new NamedOrder(number, refusal);
    }

    /// <summary>
    /// Puts the number as the order has it in the place of what was sent; what is wrong with an order that cannot be
    /// complained about.
    /// </summary>
    public static IEnumerable<FieldError> Settle(FieldValues values, NamedOrder? named)
    {
        if (values.Text(Name) is null || named is null)
        {
            return [];
        }

        values.Json[Name] = named.Number;
        return named.Refusal is { } refusal ? [FormReader.Error(Name, refusal)] : [];
    }
}

/// <summary>An order that an action names.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Refusal">Why it cannot be meant, as a code; null when it can.</param>
internal sealed record NamedOrder(string Number, string? Refusal);
