using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Cuts a clock's life into stretches that counted and stretches that did not.</summary>
internal static class ClockSpans
{
    /// <summary>In order and without gaps, to the clock's end or, while that lies ahead, to its deadline.</summary>
    public static IEnumerable<ClockSpan> Of(Clock clock, DateTimeOffset asOf, ClockRules rules)
    {
        var ledger = clock.Ledger;
        var end = clock.State == ClockState.Running && clock.DueAt > asOf ? clock.DueAt.Value : asOf;
        var at = clock.StartedAt;
        if (clock.State == ClockState.Running && at > asOf)
        {
            yield return new ClockSpan(ClockSpanKind.Waiting, asOf, at, IsAhead: true);
        }

        foreach (var segment in ledger.Segments)
        {
            foreach (var hold in HoldsBetween(ledger, at, segment.From))
            {
                yield return hold;
            }

            var to = segment.To ?? end;
            foreach (var span in Cut(segment, to, asOf, rules))
            {
                yield return span;
            }

            at = to;
        }

        foreach (var hold in HoldsBetween(ledger, at, end))
        {
            yield return hold;
        }
    }

    private static IEnumerable<ClockSpan> HoldsBetween(ClockLedger ledger, DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? [] : ledger.Holds.Where(hold => hold.From <= from && !(hold.To <= from)).TakeLast(1).Select(
            hold => new ClockSpan(ClockSpanKind.OnHold, from, to, IsAhead: false, hold.Reason, hold.By));

    private static IEnumerable<ClockSpan> Cut(
        ClockSegment segment, DateTimeOffset to, DateTimeOffset asOf, ClockRules rules)
    {
        var spans = segment.Calendar is { } calendar
            ? Worked(rules.Calendar(calendar), segment.From, to)
            : [new ClockSpan(ClockSpanKind.Counted, segment.From, to, IsAhead: false)];
        return spans.Where(span => span.To > span.From).SelectMany(span => SplitAt(span, asOf));
    }

    private static IEnumerable<ClockSpan> Worked(WorkTime calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var at = from;
        foreach (var stretch in calendar.Stretches(from, to))
        {
            foreach (var idle in Idle(calendar, at, stretch.From))
            {
                yield return idle;
            }

            yield return new ClockSpan(
                ClockSpanKind.Counted, stretch.From, stretch.To, IsAhead: false, MadeUpFor(calendar, stretch.From));
            at = stretch.To;
        }

        foreach (var idle in Idle(calendar, at, to))
        {
            yield return idle;
        }
    }

    // A night may lead into a holiday and out of it again: each day that has a name is named.
    private static IEnumerable<ClockSpan> Idle(WorkTime calendar, DateTimeOffset from, DateTimeOffset to)
    {
        while (from < to)
        {
            var reason = NameOf(calendar, from);
            var until = from;
            do
            {
                until = calendar.StartOfDayAfter(until);
            }
            while (until < to && NameOf(calendar, until) == reason);

            until = until < to ? until : to;
            yield return new ClockSpan(ClockSpanKind.OutsideHours, from, until, IsAhead: false, reason);
            from = until;
        }
    }

    private static string? NameOf(WorkTime calendar, DateTimeOffset at) =>
        calendar.SpecialDay(calendar.DayOf(at)) is { Type: null, Name: var name } ? name : null;

    // Nobody expects a Saturday to count.
    private static string? MadeUpFor(WorkTime calendar, DateTimeOffset at) =>
        calendar.DayOf(at) is var day && calendar.KindOf(day) == DayKind.MadeUp ? calendar.SpecialDay(day)?.Name : null;

    private static IEnumerable<ClockSpan> SplitAt(ClockSpan span, DateTimeOffset at) =>
        span.To <= at ? [span]
        : span.From >= at ? [span with { IsAhead = true }]
        : [span with { To = at }, span with { From = at, IsAhead = true }];
}
