using System.Globalization;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Draws into the picture of a flowchart which way an instance went.</summary>
/// <param name="steps">Its steps that began, by their ids.</param>
/// <param name="toLocal">An instant where the estate is.</param>
/// <param name="culture">The language of the picture.</param>
internal sealed class PassageMarks(
    IReadOnlyDictionary<string, StepPassage> steps, Func<DateTimeOffset, DateTimeOffset> toLocal, CultureInfo culture)
{
    /// <summary>How much room its legend takes, below the other.</summary>
    public const double LegendHeight = 26;

    private const double SampleWidth = 22;
    private const double Between = 26;

    /// <summary>
    /// What stands beside the looks of every picture. Without colours, the lines' thickness and dashes say as much.
    /// </summary>
    public const string Sheet =
        """
        svg > .step:not(.reached) { opacity: 0.32; }
        svg > .arrow:not(.taken) .way { stroke: #d3dae1; }
        svg > .arrow:not(.taken) .head { fill: #d3dae1; }
        svg > .arrow:not(.taken) .outcome { fill: #a9b4bf; }
        .reached .box { stroke-width: 2.6; }
        .under-way .box { fill: #fff3dc; stroke: #b26a00; stroke-dasharray: 9 4; }
        .called-off .box { stroke-dasharray: 2 4; }
        .faulted .box { fill: #fdecea; stroke: #b3261e; stroke-width: 3.4; }
        .taken .way { stroke: #1f2d3d; stroke-width: 2.6; }
        .taken .head { fill: #1f2d3d; }
        .passage { font-size: 11px; font-weight: 600; fill: #1f2d3d; }
        .passage { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
        """;

    /// <summary>How a step is to look.</summary>
    public string ClassOf(StepCard card) =>
        steps.GetValueOrDefault(card.Id) is { } passage ? $" reached {KebabCase.Of(passage.State)}" : "";

    /// <summary>How an arrow is to look: it was followed where its step gave its outcome.</summary>
    public string ClassOf(CardArrow arrow) => IsTaken(arrow) ? " taken" : "";

    /// <summary>Whether an arrow was followed.</summary>
    public bool IsTaken(CardArrow arrow) =>
        steps.GetValueOrDefault(arrow.Source.Id)?.Outcomes.Contains(arrow.Outcome) == true;

    /// <summary>Writes above a step when it came to stand where it stands, and how often it ran.</summary>
    public void Write(SvgText svg, StepCard card)
    {
        if (steps.GetValueOrDefault(card.Id) is not { } passage)
        {
            return;
        }

        var (at, state) = (toLocal(passage.At), KebabCase.Of(passage.State));
        var times = passage.Times > 1 ? $" ×{passage.Times}" : "";
        var said = string.Format(
            culture, Say($"{state}-at"), at.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture));
        svg.Open("g").AddText("title", at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture))
            .AddText("text", said + times, ("class", "passage"), ("x", card.X + 2), ("y", card.Y - 5)).Close("g");
    }

    /// <summary>Says what boxes look like, and why.</summary>
    public void WriteLegend(SvgText svg, double x, double y)
    {
        svg.Open("g", ("class", "legend"));
        foreach (var state in Enum.GetValues<PassageState>().Select(KebabCase.Of).Append("not-reached"))
        {
            svg.Open("g", ("class", state == "not-reached" ? "other" : $"other reached {state}"))
                .Add(
                    "rect", ("class", "box"), ("x", x), ("y", y - 11), ("width", 16d), ("height", 12d), ("rx", 3d),
                    ("opacity", state == "not-reached" ? 0.32 : 1d)).Close("g");
            svg.AddText("text", Say(state), ("class", "byline"), ("x", x + SampleWidth), ("y", y));
            x += SampleWidth + TextWidth.Of(Say(state), 12) + Between;
        }

        svg.Close("g");
    }

    private string Say(string word) => RepairTexts.Get($"drawing.passage.{word}", culture);
}
