using System.Text.Json;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>Looks through all that was ever written of an instance's steps.</summary>
internal static class CaseRecords
{
    /// <summary>The values there are, each once, by step and name.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(EngineTestHost host, string instanceId)
    {
        List<string> names = [];
        await foreach (var log in host.Store.ReadLogAsync(instanceId, CancellationToken.None))
        {
            names.AddRange(LogCodec.Read(log.Content).Executions.SelectMany(NamesIn));
        }

        return [.. names.Distinct()];
    }

    private static IEnumerable<string> NamesIn(ExecutionRecord record)
    {
        var id = record.NodeId.Split(':')[^1];
        return [
            .. Names(record.Inputs, $"{id} input"),
            .. Names(record.Outputs, $"{id} output"),
            .. Names(record.Notes, $"{id} state"),
        ];
    }

    private static IEnumerable<string> Names(JsonElement? values, string prefix) =>
        values is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(value => $"{prefix} {value.Name}")
            : [];
}
