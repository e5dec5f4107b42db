using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>The particulars of what happened, in words.</summary>
internal sealed class Particulars
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);   // what is written

    private readonly JsonObject _members;
    private readonly CultureInfo _culture;
    private readonly TimeZoneInfo _zone;
    private readonly int _year;
    private readonly ClockRules? _rules;

    /// <param name="details">A JSON object.</param>
    /// <param name="at">
    /// When it happened: a particular that says just that, to the second, is left out, and instants of that year are
    /// said without it.
    /// </param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants.</param>
    /// <param name="rules">Knows what policies are called; null for the product's own names.</param>
    public Particulars(string details, DateTimeOffset at, CultureInfo culture, TimeZoneInfo zone, ClockRules? rules)
    {
        _members = JsonNode.Parse(details)!.AsObject();
        _culture = culture;
        _zone = zone;
        _year = TimeZoneInfo.ConvertTime(at, zone).Year;
        _rules = rules;
        Names = [.. _members.Where(member => member.Value is { } value && IsWorthSaying(member.Key, value, at)
                && !(member.Key == "technician" && JsonNode.DeepEquals(value, _members["recipient"])))
            .Select(member => member.Key)];
    }

    /// <summary>Knows what stations are called; null for their words.</summary>
    public SiteOptions? Site { get; init; }

    /// <summary>What there is to say, in its order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether there is such a particular, worth saying or not.</summary>
    public bool Has(string name) => _members[name] is not null;

    /// <summary>The particular of that name in words; what its absence means, or a dash, when there is none.</summary>
    public string Say(string name) =>
        _members[name] is { } value ? Say(name, value) : RepairTexts.Find($"none.{name}", _culture) ?? "–";

    private static bool IsWorthSaying(string name, JsonNode value, DateTimeOffset at) => name switch
    {
        "percent" or "replaced" or "early" or "same" => false,
        "over" => false, // said with the verdict
        "cycle" => value.GetValueKind() != JsonValueKind.Number || value.GetValue<int>() > 1,
        "offset" => false,
        "startsAt" or "dueAt" => Instant(value.ToString()) is not { } instant || (instant - at).Duration() >= Second,
        _ => true,
    };

    private string Say(string name, JsonNode value) => value switch
    {
        JsonArray list => string.Join(
            RepairTexts.Get("format.list", _culture), list.OfType<JsonNode>().Select(item => Say(name, item))),
        JsonObject row => Row([.. row.Where(cell => cell.Value is not null)]),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True => RepairTexts.Get("choice.yes", _culture),
            JsonValueKind.False => RepairTexts.Get("choice.no", _culture),
            JsonValueKind.String => Word(name, value.GetValue<string>()),
            JsonValueKind.Number when MemberKinds.IsAmount(name) => Money(value),
            _ => value.ToJsonString(),
        },
    };

    // However it was typed: 180 and 180.00 are one amount.
    private string Money(JsonNode value) => string.Format(
        _culture, RepairTexts.Get("format.money", _culture),
        decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0.00", CultureInfo.InvariantCulture));

    // A row is what its first cell says, with the others beside it.
    private string Row(IReadOnlyList<KeyValuePair<string, JsonNode?>> cells)
    {
        var others = cells.Skip(1).Select(cell => string.Format(
            _culture, RepairTexts.Get("format.cell", _culture), RepairTexts.Get($"field.{cell.Key}", _culture),
            Say(cell.Key, cell.Value!)));
        return string.Join(' ', cells.Take(1).Select(cell => Say(cell.Key, cell.Value!)).Concat(others));
    }

    private string Word(string name, string text)
    {
        if (MemberKinds.IsInstant(name))
        {
            return Instant(text) is { } instant ? Moment(TimeZoneInfo.ConvertTime(instant, _zone)) : text;
        }

        var key = name switch
        {
            "policy" => $"clock.{text}",
            "roles" or "signedAs" => $"role.{text}",
            "categoryBefore" => $"choice.category.{text}",
            "urgencyBefore" => $"choice.urgency.{text}",
            "status" => $"status.{text}",
            "step" => $"step.{text}",
            "verdict" => $"verdict.{text}",
            "notice" => $"notification.{text}",
            "role" => $"role.{text}",
            _ => $"choice.{name}.{text}",
        };
        return name == "verdict" && Over() is { } over
            ? ClockTexts.Render(new ClockVerdict(ClockOutcome.Breached, over), _culture)
            : name == "stage" ? ClockTexts.RenderStage(text, _culture)
            : Site is not null && StationDirectory.FieldNames.Contains(name) ? Site.StationName(text)
            : name == "policy" && _rules is not null ? _rules.NameOf(text, _culture)
            : name is "on" or "reason" && ClockConditions.Say(text, _culture) is { } happening ? happening
            : RepairTexts.Find(key, _culture) ?? text;
    }

    private string Moment(DateTimeOffset local) => local.ToString(
        local.Year == _year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private TimeSpan? Over() =>
        TimeSpan.TryParseExact(_members["over"]?.ToString(), "c", CultureInfo.InvariantCulture, out var over)
            ? over
            : null;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            ? instant
            : null;
}
