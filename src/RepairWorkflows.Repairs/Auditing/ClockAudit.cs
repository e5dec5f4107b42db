using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Compares the clocks of an order with the timers that are to ring for them.</summary>
internal sealed class ClockAudit(ClockRules rules, DateTimeOffset now, TimeSpan grace)
{
    // Stores keep whole microseconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromMicroseconds(1);

    public IEnumerable<AuditFinding> Of(AuditedInstance instance)
    {
        var timers = instance.Timers.Where(timer => timer.Name == CaseClocks.SignalName).ToList();
        var clocks = instance.OpenClocks.ToDictionary(clock => clock.Id);
        return
        [
            .. clocks.Values.Select(clock => Of(clock, timers.Find(timer => timer.Target == clock.Id), instance))
                .OfType<AuditFinding>(),
            .. timers.Where(timer => !clocks.ContainsKey(timer.Target)).Select(timer => new AuditFinding
            {
                Kind = AuditKind.TimerWithoutClock, Subject = timer.Id, InstanceId = instance.Id,
                Actual = Text(timer.DueAt),
            }),
        ];
    }

    /// <summary>Whether a timer rings when it should.</summary>
    public static bool IsSame(DateTimeOffset timer, DateTimeOffset expected) =>
        timer - expected is var later && later >= TimeSpan.Zero && later < Rounding;

    /// <summary>An instant as findings carry it.</summary>
    public static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private AuditFinding? Of(ClockRecord record, AuditedTimer? timer, AuditedInstance instance)
    {
        var finding = new AuditFinding
        {
            Kind = AuditKind.ClockOfClosedOrder, Subject = record.Id, InstanceId = instance.Id, Name = record.Policy,
        };
        if (instance.Order?.ClosedAt is { } closedAt)
        {
            return finding with { Expected = Text(closedAt) };
        }

        return KeptRow.Judge(
            () => Of(Clock.From(record, rules).NextStageAt, timer, finding),
            problem => finding with { Kind = AuditKind.ClockUnreadable, Actual = problem });
    }

    private AuditFinding? Of(DateTimeOffset? next, AuditedTimer? timer, AuditFinding finding) => (next, timer) switch
    {
        (null, null) => null,
        (null, { } idle) => finding with { Kind = AuditKind.TimerWithoutClock, Actual = Text(idle.DueAt) },
        ({ } at, null) => finding with { Kind = AuditKind.ClockWithoutTimer, Expected = Text(at) },
        ({ } at, { } set) when !IsSame(set.DueAt, at) => finding with
        {
            Kind = AuditKind.ClockTimerDiffers, Expected = Text(at), Actual = Text(set.DueAt),
        },
        ({ } at, { Attempts: 0 }) when now - at > grace => finding with
        {
            Kind = AuditKind.StageOverdue, Expected = Text(at),
        },
        _ => null,
    };
}
