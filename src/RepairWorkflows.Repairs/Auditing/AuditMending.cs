using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>
/// Puts in order what can be without knowing why it was not: whatever it does, a timer that rings once too often
/// changes nothing.
/// </summary>
internal sealed class AuditMending(IAuditStore store, AuditMetrics metrics, ILogger<AuditMending> log)
{
    /// <summary>Mends what is found about an instance, where that is safe.</summary>
    /// <returns>What was found, with what was mended.</returns>
    public async Task<IReadOnlyList<AuditFinding>> MendAsync(
        AuditedInstance instance, IReadOnlyList<AuditFinding> found, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        List<AuditFinding> after = [];
        foreach (var finding in found)
        {
            var isMended = await MendAsync(instance, finding, now, cancellationToken);
            after.Add(finding with { IsMended = isMended });
            if (isMended)
            {
                metrics.Mended(finding.Kind);
                RepairsLog.AuditMended(log, finding.Kind, finding.Subject, instance.Id);
            }
        }

        return after;
    }

    private async Task<bool> MendAsync(
        AuditedInstance instance, AuditFinding finding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (finding.Kind)
        {
            case AuditKind.TimerOfEnded or AuditKind.TimerWithoutInstance or AuditKind.TimerWithoutRest:
            case AuditKind.TimerWithoutClock when instance.OpenClocks.All(clock => clock.Id != finding.Subject):
                return await store.RemoveAsync(finding.Subject, finding.Kind, instance.Version, cancellationToken);
            case AuditKind.RestWithoutTimer:
                var rest = RestAudit.RestsOf(instance).Single(rest => rest.Id == finding.Subject);
                return await store.SetAsync(instance.Id, instance.Version, rest, cancellationToken);
            case AuditKind.ClockWithoutTimer or AuditKind.ClockTimerDiffers or AuditKind.TimerWithoutClock:
                return await store.RingAsync(instance.Id, now, cancellationToken);
            default:
                return false;
        }
    }
}
