using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Diagnostics;

namespace RepairWorkflows.Engine.Runtime.Queue;

/// <summary>Notes deliveries that failed; the last one allowed makes a dead letter.</summary>
public sealed class QueueFailures(
    IQueuedStimuli queue, IOptions<QueueOptions> options, TimeProvider clock, ILogger<QueueFailures> log)
{
    /// <summary>Notes one; the next sweep tries again.</summary>
    public Task NoteAsync(string id, Exception failure, CancellationToken cancellationToken)
    {
        EngineLog.DeliveryFailed(log, failure, id);
        return queue.FailedAsync(
            id, failure.Message, options.Value.MaxAttempts, clock.GetUtcNow(), cancellationToken);
    }
}
