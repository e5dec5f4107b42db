using System.Globalization;
using System.Reflection;
using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Linting;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Makes the boxes of steps.</summary>
/// <param name="rules">Knows what limits are called and how long they are.</param>
/// <param name="culture">The language of the picture.</param>
internal sealed class StepCards(ClockRules rules, CultureInfo culture)
{
    /// <summary>The size of what a step is called.</summary>
    public const double TextSize = 14;

    /// <summary>The size of what stands below it.</summary>
    public const double ChipSize = 11;

    /// <summary>How high a line of text is, and a line of chips.</summary>
    public const double LineHeight = 19;

    /// <summary>Between the edge of a box and what stands in it.</summary>
    public const double Inset = 12;

    /// <summary>The room for a sign at the left.</summary>
    public const double SignRoom = 24;

    /// <summary>The room for the sign of a limit.</summary>
    public const double LimitRoom = 14;

    private const double BoxWidth = 216;

    public StepCard Of(Activity step)
    {
        var kind = KindOf(step);
        var name = step.Definition.DisplayText ?? step.Definition.Name ?? step.Id;
        if (kind == CardKind.Mark)
        {
            return new StepCard
            {
                Id = step.Id, Kind = kind, Lines = [name], Limits = [], Clauses = [], Drawn = Place(step),
                Width = TextWidth.Of(name, TextSize) + 48, Height = 40,
            };
        }

        var lines = TextWidth.Wrap(name, TextSize, BoxWidth - (2 * Inset) - SignRoom, 3);
        string[] limits = [.. Policies(step).Select(Limit)];
        var clauses = Rows(step.Definition.Clauses);
        return new StepCard
        {
            Id = step.Id, Kind = kind, Lines = lines, Limits = limits, Clauses = clauses, Drawn = Place(step),
            Width = BoxWidth,
            // Its middle lies on the grid of the arrows.
            Height = Math.Ceiling(
                ((2 * Inset) + ((lines.Count + limits.Length + clauses.Count) * LineHeight) - 6) / 20) * 20,
        };
    }

    // Clauses side by side, as many as fit.
    private static List<string> Rows(IReadOnlyList<string> clauses)
    {
        List<string> rows = [];
        foreach (var clause in clauses)
        {
            if (rows.Count > 0
                && TextWidth.Of($"{rows[^1]}  {clause}", ChipSize) <= BoxWidth - (2 * Inset) - SignRoom)
            {
                rows[^1] += $"  {clause}";
            }
            else
            {
                rows.Add(clause);
            }
        }

        return rows;
    }

    private static CardKind KindOf(Activity step) => step switch
    {
        Start or End => CardKind.Mark,
        Container => CardKind.Inside,
        OperatorStep or AwaitEvent => CardKind.Task,
        Notify or CaseNotice => CardKind.Notice,
        _ when step.GetType().GetCustomAttribute<ActivityAttribute>()?.Category == "Clocks" => CardKind.Clock,
        _ => CardKind.Other,
    };

    private static IEnumerable<string> Policies(Activity step) =>
        step.Inputs.OfType<Input<string>>()
            .Where(input => input.Name is nameof(OperatorStep.Clock) or nameof(OperatorStep.Under)
                or nameof(ReceiveReport.Clocks))
            .OrderBy(input => input.Name, StringComparer.Ordinal)
            .SelectMany(input => DrawnWords.Of(input) ?? [input.Expression!.Text]).Distinct();

    private string Limit(string policy)
    {
        var length = rules.Policies.FirstOrDefault(known => known.Name == policy) is { } known
            ? $" · {(known.Targets.Count == 0 ? Length(known.Length) : Say("drawing.varies", Length(known.Length)))}"
            : "";
        // Its letters are small: it may come nearer to the edge than other text before it is cut.
        var room = BoxWidth - (1.5 * Inset) - SignRoom - LimitRoom - TextWidth.Of(length, ChipSize);
        return TextWidth.Wrap(rules.NameOf(policy, culture), ChipSize, room, 1)[0] + length;
    }

    private string Length(ClockLength length) => length switch
    {
        { Wall: { } wall } => ClockTexts.Render(wall, culture),
        { Work: { } work } => Say("drawing.work", ClockTexts.Render(work, culture)),
        { WorkingDays: { } days } => Say("drawing.days", days.ToString("0.##", culture)),
        { Until: { Time: { } time } until } =>
            Say("drawing.until", until.WorkingDay, time.ToString("HH:mm", CultureInfo.InvariantCulture)),
        { Until.WorkingDay: 1 } => RepairTexts.Get("drawing.today", culture),
        _ => Say("drawing.until-end", length.Until?.WorkingDay ?? 1),
    };

    private string Say(string key, params object[] values) =>
        string.Format(culture, RepairTexts.Get(key, culture), values);

    private static (double X, double Y)? Place(Activity step)
    {
        var json = step.Definition.Json;
        foreach (var member in new[] { "metadata", "designer", "position" })
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(member, out json))
            {
                return null;
            }
        }

        return json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("x", out var x) && x.TryGetDouble(out var left)
            && json.TryGetProperty("y", out var y) && y.TryGetDouble(out var top)
            ? (left, top)
            : null;
    }
}
