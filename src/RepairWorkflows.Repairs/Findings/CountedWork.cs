using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>Counts the findings that are no instances.</summary>
internal sealed class CountedWork(
    IFailingTimers timers, IFailingMessages messages, IQueuedStimuli stimuli, IAuditFindings audit)
{
    public async Task<int> CountAsync() =>
        (await timers.ListAsync(0, 1, CancellationToken.None)).Total
        + (await messages.ListAsync(0, 1, CancellationToken.None)).Total
        + (await stimuli.ListDeadAsync(0, 1, CancellationToken.None)).Total
        + (await audit.ListAsync(AuditSource.Auditor, 0, 1, CancellationToken.None)).Total
        + (await audit.ListAsync(AuditSource.Verifier, 0, 1, CancellationToken.None)).Total;
}
