using System.Text.RegularExpressions;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Instances;

namespace RepairWorkflows.Dashboard.Instances;

/// <summary>What the product itself has named in a journal, in words; what an owner has named stays as it is.</summary>
internal static partial class JournalWords
{
    // What Elsa's own steps give; the cases of a switch are its author's.
    private static readonly string[] BuiltIn = ["True", "False", "Done", "Default"];

    /// <summary>The step; one that holds others and was given no name by its author is called by its kind.</summary>
    public static string Step(Words words, JournalLine line) =>
        Unnamed().Match(line.Step) is { Success: true } kind && line.ActivityType == $"Elsa.{kind.Groups["kind"].Value}"
            ? words.Of("journal.container", kind.Groups["kind"].Value)
            : line.Step;

    /// <summary>The message; outcomes with the words that drawings have for them.</summary>
    public static string Message(Words words, JournalLine line) =>
        line.Event is JournalEvents.Completed or JournalEvents.Emitted
            ? string.Join(words["list.separator"], line.Message!.Split(", ").Select(one => Outcome(words, line, one)))
            : line.Message!;

    private static string Outcome(Words words, JournalLine line, string outcome)
    {
        var isOurs = line.ActivityType.StartsWith("RepairWorkflows.", StringComparison.Ordinal)
            || BuiltIn.Contains(outcome);
        return isOurs && words.Find($"outcome.{outcome}") is { } text && text != outcome
            ? words.Format("journal.outcome", text, outcome)
            : outcome;
    }

    // As the designer names what is put on the canvas: the kind, and a number.
    [GeneratedRegex("^(?<kind>Flowchart|Sequence|Workflow)[0-9]{0,4}$")]
    private static partial Regex Unnamed();
}
