using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// The words of an input that takes several: a JSON list of texts, as a designer's check list keeps them, or a text
/// with commas between.
/// </summary>
internal static class WordList
{
    /// <summary>The words in a text.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        Listed(text) ?? (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words that an input says without an order; null when they are worked out with one.</summary>
    public static IReadOnlyList<string>? Drawn(Input input) =>
        input.Expression is not { } expression ? Of(input.DefaultValue as string)
        : IsWritten(expression.Type) ? Of(expression.Text)
        : null;

    /// <summary>Whether expressions of a kind are the value itself.</summary>
    public static bool IsWritten(string? kind) =>
        kind is not null
        && (kind.Equals("Literal", StringComparison.OrdinalIgnoreCase)
            || kind.Equals("Object", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string>? Listed(string? text)
    {
        if (text is null || text.AsSpan().TrimStart() is not ['[', ..])
        {
            return null;
        }

        try
        {
            return
            [
                .. (JsonSerializer.Deserialize(text, RepairJson.Plain.StringArray) ?? [])
                    .Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word.Trim()),
            ];
        }
        catch (JsonException)
        {
            return null; // said like any other word that nobody knows
        }
    }
}
