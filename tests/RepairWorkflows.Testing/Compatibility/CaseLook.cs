using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>Looks at what a case left behind, as far as its expectation says something about it.</summary>
public sealed class CaseLook(EngineTestHost host, JsonNode expectation)
{
    /// <summary>All instances, by definition and start.</summary>
    public static async Task<IReadOnlyList<InstanceHeader>> InstancesAsync(EngineTestHost host)
    {
        var page = await host.Store.ListAsync(
            new InstanceFilter(), 0, IInstanceReader.LargestPage, CancellationToken.None);
        return [.. page.Headers.OrderBy(header => header.DefinitionId, StringComparer.Ordinal)
            .ThenBy(header => header.CreatedAt).ThenBy(header => header.Id, StringComparer.Ordinal)];
    }

    /// <summary>The expectation and what is there, as texts of the same shape.</summary>
    public async Task<(string Expected, string Seen)> CompareAsync()
    {
        var instances = await InstancesAsync(host);
        var expected = expectation is JsonArray several
            ? several.Select(instance => instance!.AsObject()).ToList()
            : [expectation.AsObject()];
        List<string> wanted = [$"instances {expected.Count}"];
        List<string> seen = [$"instances {instances.Count}"];
        for (var index = 0; index < Math.Min(expected.Count, instances.Count); index++)
        {
            var look = await LookAsync(instances[index]);
            foreach (var (member, value) in expected[index])
            {
                wanted.AddRange(Lines(index, member, value));
                seen.AddRange(Lines(index, member, Narrow(member, look[member], value)));
            }
        }

        return (string.Join('\n', wanted), string.Join('\n', seen));
    }

    private async Task<JsonObject> LookAsync(InstanceHeader header)
    {
        var view = (await host.Services.GetRequiredService<InstanceInspector>()
            .FindAsync(header.Id, CancellationToken.None))!;
        var journal = await host.JournalAsync(header.Id);
        return new JsonObject
        {
            ["definition"] = header.DefinitionId,
            ["version"] = header.DefinitionVersion,
            ["status"] = header.Status.ToString(),
            ["correlationId"] = header.CorrelationId,
            ["name"] = header.Name,
            ["parent"] = header.ParentInstanceId,
            ["stuck"] = header.IsStuck,
            ["lines"] = ListOf((await host.LinesAsync(header.Id)).Select(line => line ?? "")),
            ["incidents"] = ListOf(view.Incidents.Select(incident => incident.Cause is { } cause
                ? $"{incident.ActivityId}: {incident.Message} | {cause}"
                : $"{incident.ActivityId}: {incident.Message}")),
            ["bookmarks"] = ListOf(header.Status == InstanceStatus.Suspended
                ? view.Rests.Select(rest => rest.ActivityId).Order(StringComparer.Ordinal)
                : []),
            ["journal"] = ListOf(journal.Select(entry => $"{entry.ActivityId} {entry.EventName}")),
            ["has"] = ListOf(journal.Select(entry => $"{entry.ActivityId} {entry.EventName}")),
            ["hasNot"] = ListOf(journal.Select(entry => $"{entry.ActivityId} {entry.EventName}")),
            ["recorded"] = ListOf(await CaseRecords.OfAsync(host, header.Id)),
            ["sequence"] = journal.Select(entry => entry.Sequence).SequenceEqual(Enumerable.Range(0, journal.Count)),
            ["output"] = view.Output.DeepClone(),
            ["variables"] = new JsonObject(view.Variables.Select(
                variable => KeyValuePair.Create(variable.Name, variable.Value?.DeepClone()))),
        };
    }

    // "has" asks for entries in this order among others, "hasNot" for none of these.
    private static JsonNode? Narrow(string member, JsonNode? seen, JsonNode? wanted)
    {
        if (member is not ("has" or "hasNot"))
        {
            return seen;
        }

        var entries = wanted!.AsArray().Select(entry => entry!.GetValue<string>()).ToList();
        var found = new Queue<string>(seen!.AsArray().Select(entry => entry!.GetValue<string>()));
        if (member == "hasNot")
        {
            return ListOf(entries.Where(entry => !found.Contains(entry)));
        }

        List<string> inOrder = [];
        while (found.TryDequeue(out var entry))
        {
            if (inOrder.Count < entries.Count && entries[inOrder.Count] == entry)
            {
                inOrder.Add(entry);
            }
        }

        return ListOf(inOrder);
    }

    private static IEnumerable<string> Lines(int index, string member, JsonNode? value) =>
        value is JsonArray list
            ? [$"{index} {member} ({list.Count})", .. list.Select(entry => $"{index} {member} {Text(entry)}")]
            : [$"{index} {member} {Text(value)}"];

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.TryGetValue<string>(out var plain) => plain,
        JsonObject map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => value.ToJsonString().Trim('"'),
    };

    private static JsonArray ListOf(IEnumerable<string?> texts) =>
        new([.. texts.Select(text => (JsonNode?)(text is null ? null : JsonValue.Create(text)))]);
}
