using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Compares the rests of an instance with the timers that are to ring for them.</summary>
internal static class RestAudit
{
    // They ring at once, and whoever they ring for looks for itself what there is to do.
    private static readonly string[] Passing = [RulesReview.TimerName, IAuditStore.TimerName, CaseClocks.SignalName];

    public static IEnumerable<AuditFinding> Of(AuditedInstance instance, DateTimeOffset now, TimeSpan grace)
    {
        var timers = instance.Timers.Where(timer => !Passing.Contains(timer.Name)).ToList();
        if (!instance.IsOpen)
        {
            return timers.Select(timer => Idle(AuditKind.TimerOfEnded, timer, instance.Id));
        }

        var rests = RestsOf(instance);
        return
        [
            .. rests.Select(rest => Of(rest, timers.Find(timer => timer.Id == rest.Id), now - grace, instance.Id))
                .OfType<AuditFinding>(),
            .. timers.Where(timer => rests.All(rest => rest.Id != timer.Id))
                .Select(timer => Idle(AuditKind.TimerWithoutRest, timer, instance.Id)),
        ];
    }

    /// <summary>A timer that rings for nobody.</summary>
    public static AuditFinding Idle(AuditKind kind, AuditedTimer timer, string instanceId) => new()
    {
        Kind = kind, Subject = timer.Id, InstanceId = instanceId, Name = timer.Name,
        Actual = ClockAudit.Text(timer.DueAt),
    };

    /// <summary>The timers an open instance waits for; none when its state cannot be read.</summary>
    public static IReadOnlyList<InstanceTimer> RestsOf(AuditedInstance instance) => KeptRow.Judge(
        () => RestingTimers.Of(instance.State.Span),
        _ => []); // it is set aside, with a finding of its own, as soon as anybody wakes it

    private static AuditFinding? Of(
        InstanceTimer rest, AuditedTimer? timer, DateTimeOffset tolerated, string instanceId) =>
        timer is null || (timer.Attempts == 0 && rest.DueAt < tolerated)
            ? new AuditFinding
            {
                Kind = timer is null ? AuditKind.RestWithoutTimer : AuditKind.RestOverdue,
                Subject = rest.Id, InstanceId = instanceId, Name = rest.Name, Expected = ClockAudit.Text(rest.DueAt),
            }
            : null;
}
