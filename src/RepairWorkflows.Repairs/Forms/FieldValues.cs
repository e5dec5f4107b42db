using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>The values of a form that was found to be in order: only known fields, normalised, none blank.</summary>
/// <param name="json">By field name; fields that were not given are not there.</param>
internal sealed class FieldValues(JsonObject json)
{
    /// <summary>All of them.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>A text; null when not given.</summary>
    public string? Text(string name) => Json[name]?.GetValue<string>();

    /// <summary>A text that the form requires.</summary>
    public string Required(string name) =>
        Text(name) ?? throw new InvalidOperationException($"The form does not require '{name}'.");

    /// <summary>Yes or no; no when not given.</summary>
    public bool Flag(string name) => MaybeFlag(name) ?? false;

    /// <summary>Yes or no; null when not given.</summary>
    public bool? MaybeFlag(string name) => Json[name]?.GetValue<bool>();

    /// <summary>A number; null when not given.</summary>
    public decimal? Number(string name) =>
        Json[name] is { } node
            ? decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>An instant in UTC; null when not given.</summary>
    public DateTimeOffset? Instant(string name) =>
        Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A choice as an enumeration's member; null when not given.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => KebabCase.Parse<TEnum>(Text(name));

    /// <summary>A list of texts; empty when not given.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Json[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];

    /// <summary>A table's rows; empty when not given.</summary>
    public IReadOnlyList<FieldValues> Rows(string name) =>
        Json[name] is JsonArray rows ? [.. rows.Select(row => new FieldValues((JsonObject)row!))] : [];
}
