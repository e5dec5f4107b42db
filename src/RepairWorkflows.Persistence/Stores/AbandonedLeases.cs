using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>
/// Frees at the start what a process had taken that is gone: a limit must not wait for the lease of the dead.
/// </summary>
internal sealed class AbandonedLeases(IDatabase database)
{
    private static readonly Statement FreeTimers =
        new("UPDATE timers SET taken_until = NULL WHERE taken_until IS NOT NULL");

    // Those that failed keep their pause, which stands in the same column.
    private static readonly Statement FreeMessages = new(
        "UPDATE outbox SET available_at = $1 WHERE attempts = 0 AND available_at > $1", Instant);

    private static readonly Statement FreeWatches =
        new("UPDATE watches SET taken_until = NULL WHERE taken_until IS NOT NULL");

    /// <summary>
    /// Frees it when no other process can be using the database; else leases have to run out by themselves. Before
    /// anything of this process takes timers or messages.
    /// </summary>
    public Task FreeAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.IsShared
        ? Task.CompletedTask
        : database.WriteAsync([FreeTimers.With(), FreeMessages.With(now), FreeWatches.With()], cancellationToken);
}
