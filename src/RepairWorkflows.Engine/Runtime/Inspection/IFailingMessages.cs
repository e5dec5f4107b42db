namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>
/// Shows messages that could not be delivered so far; they are tried again, at longer and longer intervals.
/// </summary>
public interface IFailingMessages
{
    /// <summary>A part of them, the oldest first.</summary>
    Task<Found<FailingMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}

/// <summary>A message that could not be delivered so far.</summary>
/// <param name="Id">Its place in the outbox.</param>
/// <param name="Kind">Which handler delivers it.</param>
/// <param name="Key">What tells it from others of its kind.</param>
/// <param name="SentAt">When its burst was committed.</param>
/// <param name="Attempts">How often delivery has failed.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
/// <param name="Failure">What failed at last.</param>
public sealed record FailingMessage(
    long Id, string Kind, string Key, DateTimeOffset SentAt, int Attempts, DateTimeOffset NextAttemptAt,
    string? Failure)
{
    /// <summary>What it brings, as its handler reads it; empty where it is shown to people.</summary>
    public required string Payload { get; init; }

    /// <summary>The instance it comes from, or is for; null when that is not known.</summary>
    public string? InstanceId { get; init; }
}
