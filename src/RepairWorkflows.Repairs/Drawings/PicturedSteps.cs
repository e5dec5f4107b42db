using System.Globalization;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>The steps of one flowchart, to be read beside its picture.</summary>
/// <param name="Title">What stands above the picture.</param>
/// <param name="Steps">The steps.</param>
public sealed record PicturedSteps(string Title, IReadOnlyList<PicturedStep> Steps);

/// <summary>What a picture shows of a step, whole where the box has no room for it.</summary>
public sealed record PicturedStep
{
    /// <summary>What its author calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, as the picture's legend says.</summary>
    public required string Kind { get; init; }

    /// <summary>The clauses it carries out.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The limits it is under, with their lengths.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    internal static PicturedStep Of(Activity step, StepLimits limits, CultureInfo culture) => new()
    {
        Name = StepCards.NameOf(step),
        Kind = RepairTexts.Get($"drawing.{StepBoxes.KindWord(StepCards.KindOf(step))}", culture),
        Clauses = step.Definition.Clauses,
        Limits = [.. limits.Of(step).Select(limit => limit.Name + limit.Length)],
    };
}
