using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Compatibility;

/// <summary>Plays one recorded case on the engine, and says what differs from what was recorded.</summary>
internal sealed class ObservedPlay(JsonObject recorded) : IAsyncDisposable
{
    private const string Run = "zgkmp";

    private readonly EngineTestHost _host = new();
    private readonly JsonObject _case = Named(recorded);
    private readonly List<(string Definition, string Instance)> _instances = [];

    /// <summary>What cannot be played without a web server; null when all of it can.</summary>
    public static string? Unplayable(JsonObject recorded) =>
        recorded["steps"]!.AsArray().Select(step => (string)step!["do"]!)
            .FirstOrDefault(step => step is not ("publish" or "execute" or "event" or "settle" or "wait"));

    public async Task<IReadOnlyList<string>> PlayAsync()
    {
        foreach (var step in _case["steps"]!.AsArray())
        {
            await PlayAsync(step!.AsObject());
        }

        List<string> differences = [];
        var expected = _case["observed"]!["instances"]!.AsArray();
        if (expected.Count != _instances.Count)
        {
            return [$"{expected.Count} instances were recorded, {_instances.Count} came about"];
        }

        for (var index = 0; index < expected.Count; index++)
        {
            await CompareAsync(expected[index]!.AsObject(), _instances[index].Instance, differences);
        }

        return differences;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task PlayAsync(JsonObject step)
    {
        switch ((string)step["do"]!)
        {
            case "publish":
                await PublishAsync((int?)step["definition"] ?? 0);
                break;
            case "execute":
                await ExecuteAsync((int?)step["definition"] ?? 0, step["body"]?.AsObject() ?? []);
                break;
            case "event":
                await EventAsync((string)step["name"]!, step["body"]?.AsObject() ?? []);
                break;
            case "settle":
                await _host.AdvanceAsync(TimeSpan.FromMilliseconds((int?)step["ms"] ?? 500));
                break;
            case "wait":
                await _host.AdvanceAsync(TimeSpan.FromSeconds((int?)step["timeout"] ?? 10));
                break;
        }
    }

    private async Task PublishAsync(int definition)
    {
        var document = Definition(definition);
        document["id"] = $"{document["definitionId"]}-v1";
        await _host.PublishAsync(document.ToJsonString());
    }

    private JsonObject Definition(int index) => _case["definitions"]![index]!.AsObject();

    private async Task ExecuteAsync(int definition, JsonObject body)
    {
        var id = (string)Definition(definition)["definitionId"]!;
        var report = await _host.Runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = id,
                InstanceId = $"instance{_instances.Count}",
                CorrelationId = (string?)body["correlationId"],
                Name = (string?)body["name"],
                TriggerActivityId = (string?)body["triggerActivityId"],
                Input = Values(body["input"]),
            },
            CancellationToken.None);
        _instances.Add((id, report.Header.Id));
    }

    private async Task EventAsync(string name, JsonObject body)
    {
        var report = await _host.SendEventAsync(name, (string?)body["correlationId"], Values(body["input"]));
        _instances.AddRange(report.Started.Select(instance => ("", instance)));
    }

    private static Dictionary<string, object?> Values(JsonNode? json) =>
        json is JsonObject members ? members.ToDictionary(member => member.Key, member => Value(member.Value)) : [];

    private static object? Value(JsonNode? json) =>
        json switch
        {
            null => null,
            JsonObject members => Values(members),
            JsonArray list => list.Select(Value).ToArray(),
            _ => json.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => (string)json!,
                System.Text.Json.JsonValueKind.Number => (double)json! % 1 == 0 ? (int)json! : (double)json!,
                System.Text.Json.JsonValueKind.True => true,
                _ => false,
            },
        };

    private async Task CompareAsync(JsonObject expected, string instance, List<string> differences)
    {
        var stored = (await _host.Store.FindAsync(instance, CancellationToken.None))!;
        var status = stored.Header.Status.ToString();
        Compare("status", (string)expected["subStatus"]!, status, differences);
        Compare("incidents", $"{expected["incidentCount"]}", $"{stored.Header.IncidentCount}", differences);
        var lines = expected["lines"]!.AsArray().Select(line => (string?)line).ToList();
        Compare("lines", string.Join('|', lines), string.Join('|', await _host.LinesAsync(instance)), differences);
        var journal = (await _host.JournalAsync(instance)).Select(entry => $"{entry.ActivityId} {entry.EventName}");
        var recordedJournal = expected["journal"]!.AsArray().Select(entry => $"{entry![0]} {entry[2]}");
        Compare("journal", Once(recordedJournal), Once(journal), differences);
        Compare("name", (string?)expected["name"] ?? "", stored.Header.Name ?? "", differences);
        Compare("correlation", (string?)expected["correlationId"] ?? "", stored.Header.CorrelationId ?? "", differences);
    }

    // A container's Completed that is told more often than the container was begun is a defect of the recorded server.
    private static string Once(IEnumerable<string> journal)
    {
        Dictionary<string, int> open = [];
        List<string> kept = [];
        foreach (var entry in journal)
        {
            var (id, word) = (entry[..entry.LastIndexOf(' ')], entry[(entry.LastIndexOf(' ') + 1)..]);
            open[id] = open.GetValueOrDefault(id) + (word is "Started" or "Resumed" ? 1 : word == "Completed" ? -1 : 0);
            if (open[id] < 0)
            {
                open[id] = 0;
                continue;
            }

            kept.Add(entry);
        }

        return string.Join('\n', kept);
    }

    private static void Compare(string what, string expected, string actual, List<string> differences)
    {
        if (expected != actual)
        {
            differences.Add($"{what}: recorded [{expected}], now [{actual}]");
        }
    }

    private static JsonObject Named(JsonObject recorded) =>
        JsonNode.Parse(recorded.ToJsonString().Replace("~run~", Run).Replace("~Run~", "Zgkmp"))!.AsObject();
}
