using System.Text;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>The field that names an order by its number: checked against those there are.</summary>
internal sealed class OrderNumberField(ICaseReader cases)
{
    /// <summary>Its name in every form.</summary>
    public const string Name = "orderNumber";

    /// <summary>The field as it is sent; capital letters and full-width signs do not matter.</summary>
    public static FormField Sent { get; } = Field.Text(Name, 40);

    /// <summary>The number as the order has it; null when there is no such order, or the form refuses it.</summary>
    public async Task<string?> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is null || text.Length > Sent.MaxLength || VisibleText.IsBlank(text) || !VisibleText.IsOneLine(text))
        {
            return null;
        }

        var number = text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        return await cases.FindNumberedAsync(number, cancellationToken) is null ? null : number;
    }

    /// <summary>
    /// Puts the number as the order has it in the place of what was sent; what is wrong when there is no such order.
    /// </summary>
    public static IEnumerable<FieldError> Settle(FieldValues values, string? known)
    {
        if (values.Text(Name) is null)
        {
            return [];
        }

        values.Json[Name] = known;
        return known is null ? [FormReader.Error(Name, RepairErrors.FieldUnknownOrder)] : [];
    }
}
