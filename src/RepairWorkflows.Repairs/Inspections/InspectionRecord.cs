using System.Globalization;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>What a round showed, and which parts were replaced (S5.2.1).</summary>
public sealed record InspectionRecord
{
    /// <summary>What is as it should be.</summary>
    internal const string Sound = "sound";

    /// <summary>What is not, and is repaired.</summary>
    internal const string Faulty = "faulty";

    /// <summary>The words for <see cref="InspectionResult.Result"/>.</summary>
    internal static IReadOnlyList<string> Words { get; } = [Sound, Faulty, "not-applicable"];

    /// <summary>A result for each line of the checklist, and for what was looked at besides.</summary>
    public required IReadOnlyList<InspectionResult> Results { get; init; }

    /// <summary>What was replaced during the round.</summary>
    public IReadOnlyList<Material> PartsReplaced { get; init; } = [];

    /// <summary>What is wrong and has to be repaired; null when nothing is.</summary>
    public string? FaultFound { get; init; }

    /// <summary>What else there is to say; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Who looked.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The results as they go on record: lines by their text, and those that nobody wrote down.</summary>
    /// <param name="written">What was written down; a line may stand there by its number, from 1.</param>
    /// <param name="checklist">The lines.</param>
    /// <param name="othersSound">Whether the lines that are not written down are sound; else they are missing.</param>
    internal static IReadOnlyList<InspectionResult> Complete(
        IEnumerable<InspectionResult> written, IReadOnlyList<string> checklist, bool othersSound)
    {
        List<InspectionResult> results = [.. written.Select(
            result => result with { CheckedItem = LineOf(result.CheckedItem, checklist) })];
        var others = othersSound ? checklist.Except(results.Select(result => result.CheckedItem)) : [];
        return [.. results, .. others.Select(line => new InspectionResult(line, Sound, null))];
    }

    private static string LineOf(string text, IReadOnlyList<string> checklist) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= checklist.Count
            ? checklist[number - 1]
            : text;
}

/// <summary>What one line of the checklist showed.</summary>
/// <param name="CheckedItem">The line.</param>
/// <param name="Result">In a stable word.</param>
/// <param name="Remark">What there is to say about it; null for nothing.</param>
public sealed record InspectionResult(string CheckedItem, string Result, string? Remark);

/// <summary>Why a round was not made.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who explains it.</param>
/// <param name="At">When.</param>
public sealed record MissedRound(string Reason, string By, DateTimeOffset At);
