using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Execution.Messages;

/// <summary>A stimulus that is sent after a commit.</summary>
internal sealed record StimulusPayload
{
    public required string Name { get; init; }

    public string? Key { get; init; }

    public string? CorrelationId { get; init; }

    public string? InstanceId { get; init; }

    public string? ExecutionId { get; init; }

    /// <summary>The instance that sends it; null for senders outside.</summary>
    public string? Sender { get; init; }

    public JsonElement? Input { get; init; }
}

/// <summary>An instance that is started after a commit.</summary>
internal sealed record StartPayload
{
    public required string DefinitionId { get; init; }

    public required string VersionId { get; init; }

    public required string InstanceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public string? TriggerActivityId { get; init; }

    public string? ParentInstanceId { get; init; }

    public Awaiter? Awaiter { get; init; }

    public JsonElement? Input { get; init; }

    public JsonElement? Variables { get; init; }
}

/// <summary>A rest that goes on in the background.</summary>
internal sealed record BackgroundPayload(string InstanceId, string BookmarkId, JsonElement? Input = null);

/// <summary>A task that the host is asked for.</summary>
internal sealed record TaskPayload(string TaskId, string TaskName, string InstanceId, JsonElement? Payload);

/// <summary>Makes the messages that the engine sends itself.</summary>
internal static class EngineMessage
{
    public static OutgoingMessage Of(string key, StimulusPayload stimulus) =>
        new(EngineMessages.Stimulus, key, JsonSerializer.Serialize(stimulus, MessageJson.Default.StimulusPayload));

    /// <summary>An event of an instance's domain state, for that instance alone.</summary>
    public static OutgoingMessage Raised(RaisedEvent raised, string instanceId) => Of(
        raised.Key,
        new StimulusPayload
        {
            Name = Event.StimulusName,
            Key = raised.Name,
            InstanceId = instanceId,
            Sender = instanceId,
            Input = Encode(raised.Payload),
        });

    public static OutgoingMessage Of(StartPayload start) => new(
        EngineMessages.Start, start.InstanceId, JsonSerializer.Serialize(start, MessageJson.Default.StartPayload));

    public static OutgoingMessage Of(BackgroundPayload background) => new(
        EngineMessages.Background, background.BookmarkId,
        JsonSerializer.Serialize(background, MessageJson.Default.BackgroundPayload));

    public static OutgoingMessage Of(TaskPayload task) =>
        new(EngineMessages.Task, task.TaskId, JsonSerializer.Serialize(task, MessageJson.Default.TaskPayload));

    /// <summary>What a message brings.</summary>
    /// <exception cref="JsonException">It cannot be read, or is nothing.</exception>
    public static T Read<T>(OutgoingMessage message, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(message.Payload, type)
        ?? throw new JsonException($"Message {message.Key} brings nothing.");

    /// <summary>A value as it travels.</summary>
    public static JsonElement? Encode(object? value) => value is null ? null : ValueCodec.ToElement(value);

    /// <summary>The value again.</summary>
    public static object? Decode(JsonElement? value) => value is { } json ? ValueCodec.Read(json) : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StimulusPayload))]
[JsonSerializable(typeof(StartPayload))]
[JsonSerializable(typeof(BackgroundPayload))]
[JsonSerializable(typeof(TaskPayload))]
internal sealed partial class MessageJson : JsonSerializerContext;
