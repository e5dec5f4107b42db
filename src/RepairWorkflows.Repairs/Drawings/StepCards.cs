using System.Globalization;
using System.Reflection;
using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Steps;

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

    private readonly StepLimits _limits = new(rules, culture);

    public StepCard Of(Activity step)
    {
        var kind = KindOf(step);
        var name = NameOf(step);
        if (kind == CardKind.Mark)
        {
            return new StepCard
            {
                Id = step.Id, Kind = kind, Lines = [name], Limits = [], Clauses = [], Drawn = Place(step),
                Width = TextWidth.Of(name, TextSize) + 48, Height = 40,
            };
        }

        var lines = TextWidth.Wrap(name, TextSize, BoxWidth - (2 * Inset) - SignRoom, 3);
        LimitLine[] limits = [.. _limits.Of(step).SelectMany(Drawn)];
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

    /// <summary>What it is called.</summary>
    public static string NameOf(Activity step) => step.Definition.DisplayText ?? step.Definition.Name ?? step.Id;

    /// <summary>What it is.</summary>
    public static CardKind KindOf(Activity step) => step switch
    {
        Start or End => CardKind.Mark,
        Container => CardKind.Inside,
        OperatorStep or AwaitEvent => CardKind.Task,
        Notify or CaseNotice => CardKind.Notice,
        _ when step.GetType().GetCustomAttribute<ActivityAttribute>()?.Category == "Clocks" => CardKind.Clock,
        _ => CardKind.Other,
    };

    private static LimitLine[] Drawn(StepLimit limit)
    {
        // Its letters are small: it may come nearer to the edge than other text before it is cut.
        var room = BoxWidth - (1.5 * Inset) - SignRoom - LimitRoom;
        return limit.Length.Length == 0 || TextWidth.Of(limit.Name + limit.Length, ChipSize) <= room
            ? [new(TextWidth.Wrap(limit.Name + limit.Length, ChipSize, room, 1)[0], true)]
            :
            [
                new(TextWidth.Wrap(limit.Name, ChipSize, room, 1)[0], true),
                new(TextWidth.Wrap(limit.Length.TrimStart(' ', '·'), ChipSize, room, 1)[0], false),
            ];
    }

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
