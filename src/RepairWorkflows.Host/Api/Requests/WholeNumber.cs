using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Whole numbers from 0, in digits alone, wherever a query or a body writes them as text.</summary>
internal static class WholeNumber
{
    /// <summary>The number; null when the text is none, or is missing.</summary>
    public static int? Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>That a field is none.</summary>
    public static FieldError Malformed(string field) =>
        new(field, RepairErrors.FieldMalformed, $"{field} must be a whole number.")
        {
            Reason = "whole-number",
            Values = [field],
        };
}
