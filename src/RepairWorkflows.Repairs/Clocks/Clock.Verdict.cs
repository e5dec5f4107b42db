namespace RepairWorkflows.Repairs.Clocks;

/// <content>How a clock came out, and one that has yet to begin.</content>
internal sealed partial class Clock
{
    /// <summary>From when it would have counted; null unless it was stopped before.</summary>
    public DateTimeOffset? WasToBeginAt => _ledger.WasToBeginAt;

    public ClockVerdict VerdictAt(DateTimeOffset now) =>
        BreachedAt is { } breach ? new ClockVerdict(ClockOutcome.Breached,
            _ledger.Counted(StoppedAt ?? now, _calendars) - _ledger.Counted(breach, _calendars))
        : State != ClockState.Stopped ? new ClockVerdict(ClockOutcome.Open, null)
        : new ClockVerdict(_ledger switch
        {
            { IsReplaced: true } => ClockOutcome.Replaced,
            { EndedWithOrder: true } => ClockOutcome.NotApplicable,
            _ => ClockOutcome.OnTime,
        }, null)
        {
            IsBeforeBeginning = WasToBeginAt is not null,
        };

    /// <summary>Whether it has yet to begin, and is further from that than it is long.</summary>
    public bool IsFarAhead(DateTimeOffset now) =>
        State == ClockState.Running && StartedAt - now > _ledger.Budget;

    // Whoever comes before the agreed time has kept the limit, which has counted nothing.
    private void NoteEarly(DateTimeOffset at)
    {
        if (at < StartedAt)
        {
            _ledger = _ledger with
            {
                WasToBeginAt = StartedAt,
                Segments = [new ClockSegment(at, at, _ledger.Calendar, TimeSpan.Zero)],
            };
        }
    }
}
