using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A message that could not be delivered so far. What it brings is not shown.</summary>
/// <param name="Id">Its place in the outbox.</param>
/// <param name="Kind">Which handler delivers it.</param>
/// <param name="Key">What tells it from others of its kind.</param>
/// <param name="InstanceId">The instance it comes from, or is for; null when that is not known.</param>
/// <param name="SentAt">When its burst was committed.</param>
/// <param name="Attempts">How often delivery has failed.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
/// <param name="Failure">What failed at last.</param>
internal sealed record FoundMessage(
    long Id, string Kind, string Key, string? InstanceId, DateTimeOffset SentAt, int Attempts,
    DateTimeOffset NextAttemptAt, string? Failure)
{
    public static FoundMessage From(FailingMessage message) => new(
        message.Id, message.Kind, message.Key, message.InstanceId, message.SentAt, message.Attempts,
        message.NextAttemptAt, message.Failure);
}
