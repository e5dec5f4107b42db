using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Triggers that may be published, but that start less than their author expects.</summary>
internal static partial class TriggerWarnings
{
    private const string PathTwice = "definition.path-twice";

    /// <summary>What is odd about the triggers of one definition.</summary>
    public static IEnumerable<FieldError> Of(IReadOnlyList<(Activity Activity, Bookmark Trigger)> triggers) =>
    [
        .. triggers.Where(entry => entry is { Activity: Event, Trigger.Key: "" }).Select(entry => new FieldError(
            $"{entry.Activity.Id}.eventName", "definition.event-unnamed",
            $"'{entry.Activity.Id}' waits for an event without a name, which nobody can send.")
        {
            Values = [entry.Activity.Id],
        }),
        .. Endpoints(triggers).GroupBy(entry => entry.Taken)
            .Where(same => same.Count() > 1)
            .Select(same => new FieldError(
                same.Last().Activity.Id, PathTwice,
                $"'{string.Join("', '", same.Select(entry => entry.Activity.Id))}' take the same requests, "
                + $"{same.Key.Method} {same.Key.Shape}: such a request is ambiguous, or reaches the first alone.")
            {
                Values =
                [
                    string.Join(", ", same.Select(entry => entry.Activity.Id)), same.Key.Method, same.Key.Shape,
                ],
            }),
    ];

    /// <summary>What of it is odd beside the endpoints of <paramref name="others"/>, other definitions.</summary>
    public static IEnumerable<FieldError> Beside(
        IReadOnlyList<(Activity Activity, Bookmark Trigger)> triggers, IEnumerable<StoredTrigger> others)
    {
        var taken = others.Where(other => other.Payload is not null)
            .ToLookup(other => TakenBy((JsonObject)JsonNode.Parse(other.Payload!)!));
        return
            from entry in Endpoints(triggers)
            from other in taken[entry.Taken].DistinctBy(trigger => trigger.DefinitionId)
            select new FieldError(
                entry.Activity.Id, PathTwice,
                $"'{entry.Activity.Id}' and '{other.ActivityId}' of workflow '{other.DefinitionId}' take the same "
                + $"requests, {entry.Taken.Method} {entry.Taken.Shape}: such a request reaches one of the two alone.")
            {
                Reason = "elsewhere",
                Values =
                [
                    entry.Activity.Id, other.ActivityId, other.DefinitionId, entry.Taken.Method, entry.Taken.Shape,
                ],
            };
    }

    private static IEnumerable<(Activity Activity, (string Shape, string Method) Taken)> Endpoints(
        IEnumerable<(Activity Activity, Bookmark Trigger)> triggers) =>
        triggers.Where(entry => entry.Trigger is { Name: HttpEndpoint.StimulusName, Payload: not null })
            .Select(entry => (entry.Activity, TakenBy(entry.Trigger.Payload!)));

    // Parameters match the same requests whatever they are called; a rest of the path matches more than one part.
    private static (string Shape, string Method) TakenBy(JsonObject endpoint)
    {
        var (path, method, _) = EndpointTerms.Read(endpoint);
        return (Parameter().Replace(path, "{$1}"), method);
    }

    [GeneratedRegex(@"\{(\*?)[^}]*\}")]
    private static partial Regex Parameter();
}
