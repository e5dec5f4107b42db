using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>What the server said to one request.</summary>
/// <param name="Status">The status line.</param>
/// <param name="Body">The JSON body; null when there was none.</param>
/// <param name="Location">Where the new thing is; null unless the server said.</param>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string? Location)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The stable code of a problem; null when the answer is none.</summary>
    public string? Code => (string?)(Body as JsonObject)?["code"];

    public T As<T>() =>
        Body.Deserialize<T>(Web) ?? throw new WalkFailedException($"The server answered {this} without a body.");

    public override string ToString() => $"{(int)Status} {Code ?? Body?.ToJsonString() ?? "(no body)"}";
}

internal sealed record SignedIn(string AccessToken);

internal sealed record ClockReading(DateTimeOffset Now);

internal sealed record CaseStarted(Guid OrderId, string Number, DateTimeOffset ReportedAt);

internal sealed record FieldError(string Field, string Code, string? Message = null);

internal sealed record Problem(string Code, IReadOnlyList<FieldError>? Errors);

internal sealed record OrderTask(
    string Id, string Step, string? DisplayText, IReadOnlyList<string> Actions, IReadOnlyList<string> Roles,
    DateTimeOffset OpenedAt);

internal sealed record OrderClock(
    string Id, string Policy, string DisplayText, int Cycle, string State, DateTimeOffset StartedAt,
    DateTimeOffset? DueAt, DateTimeOffset? StoppedAt, DateTimeOffset? BreachedAt, string Verdict, string Text);

internal sealed record OrderEvent(
    int Sequence, DateTimeOffset At, DateTimeOffset RecordedAt, string Kind, string Actor,
    IReadOnlyList<string>? Clauses, string? Text);

internal sealed record Order
{
    public required Guid OrderId { get; init; }
    public required string Number { get; init; }
    public required string Status { get; init; }
    public required string CustomerName { get; init; }
    public required string Unit { get; init; }
    public DateTimeOffset? AppointmentAt { get; init; }
    public DateTimeOffset? NextDueAt { get; init; }
    public IReadOnlyList<OrderTask> Tasks { get; init; } = [];
    public IReadOnlyList<OrderClock> Clocks { get; init; } = [];
    public IReadOnlyList<OrderEvent> Timeline { get; init; } = [];

    /// <summary>Whether nothing can happen to the order any more.</summary>
    public bool IsFinal => Status is "closed" or "closed-unrepaired" or "cancelled";
}
