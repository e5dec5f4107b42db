namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>Shows timers whose bursts failed so far; they fire again, at longer and longer intervals.</summary>
public interface IFailingTimers
{
    /// <summary>A part of them, the longest overdue first.</summary>
    Task<Found<FailingTimer>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}

/// <summary>A timer whose burst failed so far.</summary>
/// <param name="Id">Which.</param>
/// <param name="OwnerId">
/// Whose: an instance, or <c>definition/</c> and the id of a definition that a timer starts.
/// </param>
/// <param name="Name">What kind, for example <c>Elsa.Delay</c>.</param>
/// <param name="DueAt">When it should have fired.</param>
/// <param name="Attempts">How often its burst has failed.</param>
/// <param name="NextAttemptAt">When it fires again.</param>
/// <param name="Failure">What failed at last.</param>
public sealed record FailingTimer(
    string Id, string OwnerId, string Name, DateTimeOffset DueAt, int Attempts, DateTimeOffset NextAttemptAt,
    string? Failure)
{
    /// <summary>The instance that waits for it; null when it starts instances.</summary>
    public string? InstanceId => StoredTrigger.IsTimer(Id) ? null : OwnerId;
}
