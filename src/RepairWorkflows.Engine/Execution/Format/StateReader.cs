using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Makes an instance's state again from what <see cref="StateWriter"/> wrote.</summary>
internal static class StateReader
{
    /// <summary>Fills <paramref name="state"/>, which has its header members.</summary>
    /// <exception cref="JsonException">
    /// The state is not one of this version of the format, or not of this workflow.
    /// </exception>
    public static void Read(ReadOnlyMemory<byte> encoded, InstanceState state, CompiledWorkflow workflow)
    {
        var root = JsonElement.Parse(encoded.Span);
        if (root.GetProperty("format").GetInt32() is var format && format != StateWriter.FormatVersion)
        {
            throw new JsonException($"There is no format {format} of an instance's state.");
        }

        state.LastNumber = root.GetProperty("last").GetInt32();
        state.NextSequence = root.GetProperty("sequence").GetInt32();
        state.TriggerActivityId = Text(root, "trigger");
        state.TriggerExecution = root.TryGetProperty("triggered", out var triggered) ? triggered.GetInt32() : 0;
        state.Input = Values(root, "input");
        state.Output = Values(root, "output");
        state.Properties = Values(root, "properties");
        state.Awaiter = root.TryGetProperty("awaiter", out var awaiter)
            ? new Awaiter(awaiter[0].GetString()!, awaiter[1].GetString()!)
            : null;
        ReadExecutions(root, state, workflow);
        ReadBookmarks(root, state);
        if (root.TryGetProperty("incidents", out var incidents))
        {
            state.Incidents.AddRange(incidents.Deserialize(LogJson.Default.ListIncident)!);
        }
    }

    private static Dictionary<string, object?> Values(JsonElement root, string name) =>
        root.TryGetProperty(name, out var values) ? (Dictionary<string, object?>)ValueCodec.Read(values)! : [];

    private static void ReadExecutions(JsonElement root, InstanceState state, CompiledWorkflow workflow)
    {
        Dictionary<int, ActivityExecution> byNumber = [];
        foreach (var json in root.GetProperty("executions").EnumerateArray())
        {
            var nodeId = json.GetProperty("node").GetString()!;
            var execution = new ActivityExecution
            {
                Number = json.GetProperty("number").GetInt32(),
                InstanceId = state.Id,
                Node = workflow.Find(nodeId) ?? throw new JsonException($"There is no step '{nodeId}'."),
                Parent = json.TryGetProperty("parent", out var parent) ? byNumber[parent.GetInt32()] : null,
                Tag = Text(json, "tag"),
                StartedAt = json.GetProperty("started").GetDateTimeOffset(),
                Status = (ActivityStatus)json.GetProperty("status").GetInt32(),
                FaultCount = json.TryGetProperty("faults", out var faults) ? faults.GetInt32() : 0,
                IsBreaking = json.TryGetProperty("breaking", out _),
                StoredMemory = json.TryGetProperty("memory", out var memory) ? memory : null,
            };
            execution.Variables = ReadVariables(json, execution);
            byNumber.Add(execution.Number, execution);
            state.Executions.Add(execution);
            if (!execution.IsOver)
            {
                execution.Parent?.ActiveChildren.Add(execution);
            }
        }
    }

    private static List<VariableSlot> ReadVariables(JsonElement json, ActivityExecution execution)
    {
        List<VariableSlot> slots =
            execution.Activity is Container container ? [.. container.Variables.Select(VariableSlot.Declare)] : [];
        if (!json.TryGetProperty("variables", out var stored))
        {
            return slots;
        }

        foreach (var entry in stored.EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            var value = ValueCodec.Read(entry.GetProperty("value"));
            if (slots.Find(slot => slot.Id == id) is { } declared)
            {
                declared.Value = ReadValue(value, declared);
            }
            else if (Text(entry, "name") is { } name)
            {
                slots.Add(new VariableSlot { Id = id, Name = name, Value = value, IsPersistent = true });
            }
        }

        return slots;
    }

    // An output may have left what its type cannot hold: after a rest the variable has its default then.
    private static object? ReadValue(object? value, VariableSlot declared)
    {
        try
        {
            return declared.Type == typeof(object)
                ? RestedValue.Of(value, declared.KeepsObjects) : ValueConversion.Convert(value, declared.Type!);
        }
        catch (TypeConversionException)
        {
            return declared.Value;
        }
    }

    private static void ReadBookmarks(JsonElement root, InstanceState state)
    {
        if (!root.TryGetProperty("bookmarks", out var bookmarks))
        {
            return;
        }

        foreach (var json in bookmarks.EnumerateArray())
        {
            var number = json.GetProperty("execution").GetInt32();
            state.Bookmarks.Add(new ActiveBookmark
            {
                Id = json.GetProperty("id").GetString()!,
                Execution = state.Executions.Find(execution => execution.Number == number)
                    ?? throw new JsonException($"There is no execution {number}."),
                CreatedAt = json.GetProperty("made").GetDateTimeOffset(),
                Bookmark = ReadBookmark(json),
            });
        }
    }

    private static Bookmark ReadBookmark(JsonElement json) =>
        new()
        {
            Name = json.GetProperty("name").GetString()!,
            Key = Text(json, "key"),
            Pattern = Text(json, "pattern"),
            DueAt = json.TryGetProperty("due", out var due) ? due.GetDateTimeOffset() : null,
            Payload = json.TryGetProperty("payload", out var payload) ? JsonObject.Create(payload) : null,
            IsBurned = !json.TryGetProperty("kept", out _),
            IsLocal = json.TryGetProperty("local", out _),
            Tag = Text(json, "tag"),
        };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
