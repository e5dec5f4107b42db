using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Says what does not fit together about an instance.</summary>
/// <param name="rules">The calendars its clocks count by.</param>
/// <param name="now">The instant, by the clock that decides what is due.</param>
/// <param name="grace">How late a timer may be.</param>
internal sealed class InstanceAudit(ClockRules rules, DateTimeOffset now, TimeSpan grace)
{
    private readonly ClockAudit _clocks = new(rules, now, grace);

    public IReadOnlyList<AuditFinding> Of(AuditedInstance instance) => instance switch
    {
        { IsSetAside: true } => [],
        { Status: null } =>
        [
            .. instance.Timers.Select(
                timer => RestAudit.Idle(AuditKind.TimerWithoutInstance, timer, instance.Id)),
        ],
        _ => [.. _clocks.Of(instance), .. RestAudit.Of(instance, now, grace)],
    };
}
