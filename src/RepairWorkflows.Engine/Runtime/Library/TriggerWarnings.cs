using System.Text.RegularExpressions;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Triggers that may be published, but that start less than their author expects.</summary>
internal static partial class TriggerWarnings
{
    /// <summary>What is odd about the triggers of one definition.</summary>
    public static IEnumerable<FieldError> Of(IReadOnlyList<(Activity Activity, Bookmark Trigger)> triggers) =>
    [
        .. triggers.Where(entry => entry is { Activity: Event, Trigger.Key: "" }).Select(entry => new FieldError(
            $"{entry.Activity.Id}.eventName", "definition.event-unnamed",
            $"'{entry.Activity.Id}' waits for an event without a name, which nobody can send.")
        {
            Values = [entry.Activity.Id],
        }),
        .. triggers.Where(entry => entry.Trigger.Name == HttpEndpoint.StimulusName)
            .GroupBy(entry => (ShapeOf(entry.Trigger), $"{entry.Trigger.Payload?["Method"]}"))
            .Where(same => same.Count() > 1)
            .Select(same => new FieldError(
                same.Last().Activity.Id, "definition.path-twice",
                $"'{string.Join("', '", same.Select(entry => entry.Activity.Id))}' take the same requests, "
                + $"{same.Key.Item2} {same.Key.Item1}: such a request is ambiguous, or reaches the first alone.")
            {
                Values =
                [
                    string.Join(", ", same.Select(entry => entry.Activity.Id)), same.Key.Item2, same.Key.Item1,
                ],
            }),
    ];

    // Parameters match the same requests whatever they are called.
    private static string ShapeOf(Bookmark trigger) => Parameter().Replace($"{trigger.Payload?["Path"]}", "{}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
