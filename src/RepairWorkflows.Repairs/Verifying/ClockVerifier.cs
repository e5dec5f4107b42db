using System.Globalization;
using System.Text.Json;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>Says what a clock tells otherwise than the events of its order make it up.</summary>
/// <param name="rules">The calendars that count.</param>
/// <param name="now">The instant, by the clock that decides what is due.</param>
/// <param name="grace">How late a stage may be noted.</param>
internal sealed class ClockVerifier(ClockRules rules, DateTimeOffset now, TimeSpan grace)
{
    /// <summary>What is wrong with the clocks of an order.</summary>
    public IReadOnlyList<AuditFinding> Of(VerifiedOrder order)
    {
        List<ClockEvent> events = [];
        List<AuditFinding> malformed = [];
        foreach (var entry in ClockEvent.Among(order.Timeline))
        {
            var (told, finding) = KeptRow.Judge<(ClockEvent?, AuditFinding?)>(
                () => (ClockEvent.Of(entry), null), problem => (null, Malformed(entry, order, problem)));
            events.AddRange(told is null ? [] : [told]);
            malformed.AddRange(finding is null ? [] : [finding]);
        }

        // Which clock such an entry was about, and what it said of it, nobody knows: there is nothing to compare with.
        return malformed.Count > 0
            ? malformed
            : [.. order.Clocks.SelectMany(clock => Of(clock, events, order.Id.ToString()))];
    }

    private static AuditFinding Malformed(TimelineEntry entry, VerifiedOrder order, string problem) => new()
    {
        Kind = AuditKind.ClockUnreadable, Subject = $"{order.Id}/timeline/{entry.Sequence}",
        InstanceId = order.Id.ToString(), Name = entry.Kind, Actual = problem,
    };

    private IReadOnlyList<AuditFinding> Of(ClockRecord record, IReadOnlyList<ClockEvent> events, string instanceId)
    {
        var own = events.Where(one => one.Policy == record.Policy && one.Cycle == record.Cycle).ToList();
        var finding = new AuditFinding
        {
            Kind = AuditKind.ClockUnreadable, Subject = record.Id, InstanceId = instanceId, Name = record.Policy,
        };
        return KeptRow.Judge<IReadOnlyList<AuditFinding>>(
            () =>
            {
                var ledger = JsonSerializer.Deserialize(record.Ledger, RepairJson.Plain.ClockLedger)!;
                return ClockHistory.Play(ledger, own, rules) is { } history
                    ? [.. Compare(record, ledger, history, finding)]
                    : [finding with { Kind = AuditKind.EventsDiffer, Actual = "clock.started" }];
            },
            problem => [finding with { Actual = problem }]);
    }

    private IEnumerable<AuditFinding> Compare(
        ClockRecord record, ClockLedger ledger, ClockHistory history, AuditFinding finding)
    {
        var stages = new StageCheck(history, ledger, now, grace);
        (AuditKind Kind, (string? Told, string? Kept)? Wrong)[] checks =
        [
            (AuditKind.EventsDiffer, WrongState(record, history)),
            (AuditKind.UsedTimeDiffers, WrongUse(ledger, history)),
            (AuditKind.DeadlineDiffers, new DeadlineCheck(history, ledger).FindWrong(record) is { } deadline
                ? (deadline, record.DueAt is { } due ? ClockAudit.Text(due) : null) : null),
            (AuditKind.VerdictDiffers, stages.FindWrongVerdict(record) is { } verdict
                ? (verdict, record.BreachedAt is null ? "kept" : "breached") : null),
            (AuditKind.StagesDiffer, stages.FindWrong() is { } stage ? (stage, null) : null),
        ];
        return checks.Where(check => check.Wrong is not null).Select(check => finding with
        {
            Kind = check.Kind, Expected = check.Wrong!.Value.Told, Actual = check.Wrong.Value.Kept,
        });
    }

    private static (string?, string?)? WrongState(ClockRecord record, ClockHistory history) =>
        history.State == record.State && history.StoppedAt == record.StoppedAt && history.HasSameChanges
            ? null
            : (KebabCase.Of(history.State), KebabCase.Of(record.State));

    private static (string?, string?)? WrongUse(ClockLedger ledger, ClockHistory history)
    {
        var told = Closed(history.Time);
        var kept = ledger.Segments.Aggregate(
            TimeSpan.Zero, (sum, segment) => sum + (segment.Counted ?? TimeSpan.Zero));
        return told == kept ? null : (Text(told), Text(kept));
    }

    private static TimeSpan Closed(CountedTime time) =>
        time.Stretches is [.., { To: null } open] ? time.At(open.From) : time.At(DateTimeOffset.MaxValue);

    private static string Text(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
