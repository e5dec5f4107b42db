using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Scenarios.Tests.RandomPlay;

/// <summary>Fills in forms with anything that may stand in their fields.</summary>
internal sealed class RandomForm(Random random, Func<DateTimeOffset> now)
{
    private static readonly string[] Checklist = ["有无异响", "有无渗漏"];

    private decimal? _agreed;

    /// <summary>What the customer has left to pay for what the next form is about; nothing unless set.</summary>
    public decimal ToPay { get; set; }

    /// <summary>What could be sent. A number that a report refers to is one of <paramref name="numbers"/>.</summary>
    public JsonObject Fill(Form form, IReadOnlyList<string> numbers)
    {
        var values = new JsonObject();
        foreach (var field in form.Fields.Where(field => field.IsRequired || random.Next(2) == 0))
        {
            values[field.Name] = field.Name == "orderNumber" && numbers.Count > 0
                ? numbers[random.Next(numbers.Count)]
                : Value(field);
        }

        return values;
    }

    /// <summary>That was taken: what follows may have to be the same.</summary>
    public void Taken(JsonObject fields) => _agreed = fields["amount"]?.GetValue<decimal>() ?? _agreed;

    private JsonNode? Value(FormField field) => field.Kind switch
    {
        FieldKind.Boolean => field.MustBeTrue || random.Next(10) < 7,
        FieldKind.Choice when field.Choices.Count > 0 => field.Choices[random.Next(field.Choices.Count)],
        FieldKind.Phone => $"138{random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture)}",
        FieldKind.Money => Amount(field),
        FieldKind.WholeNumber => random.Next((int)(field.Min ?? 0), (int)Math.Min(field.Max ?? 20, 20) + 1),
        FieldKind.Number => random.Next(1, 5),
        FieldKind.Instant => Instant(field).UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        FieldKind.TextList => new JsonArray("甲", "乙"),
        FieldKind.LinkList => new JsonArray("https://example.org/photo.jpg"),
        FieldKind.Table => Rows(field),
        _ => field.MaxLength < 20 ? "甲" : $"随机说明 {random.Next(1_000)}",
    };

    // What is left to pay, or else was agreed, is often what is paid.
    private decimal Amount(FormField field) => (ToPay > 0 ? ToPay : _agreed) is { } known && random.Next(2) == 0
        ? known
        : random.Next((int)(field.Min ?? 0), (int)Math.Min(field.Max ?? 500, 500));

    private DateTimeOffset Instant(FormField field)
    {
        if (field.MaxDaysBack is { } back)
        {
            return now().AddMinutes(-random.Next(Math.Min(back, 1) * 600));
        }

        var most = Math.Min(field.MaxDaysAhead ?? 3, 3) * 1_440;
        return now().AddMinutes(random.Next(10, most));
    }

    // Of a checklist every line is asked for.
    private JsonArray Rows(FormField field) => field.Name == "inspectionResults"
        ? [.. Checklist.Select(item => Row(field, item))]
        : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Row(field, null))];

    private JsonObject Row(FormField field, string? first)
    {
        var row = new JsonObject();
        foreach (var (place, column) in field.Columns.Index())
        {
            if (column.IsRequired || random.Next(2) == 0)
            {
                row[column.Name] = place == 0 && first is not null ? first : Value(column);
            }
        }

        return row;
    }
}
