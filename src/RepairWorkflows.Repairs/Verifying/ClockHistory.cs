using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>
/// One run of a clock as its order's events make it up. Of the ledger only what somebody decided is taken: lengths,
/// calendars and when they changed.
/// </summary>
internal sealed class ClockHistory
{
    private readonly ClockLedger _ledger;
    private readonly IWorkTimes _calendars;

    private ClockHistory(ClockLedger ledger, IReadOnlyList<ClockEvent> events, IWorkTimes calendars)
    {
        _ledger = ledger;
        _calendars = calendars;
        Events = events;
        Time = new CountedTime(calendars);
        Calendars = [.. ledger.Changes.Select(change => change.Calendar), ledger.Calendar];
    }

    /// <summary>What the timeline says.</summary>
    public IReadOnlyList<ClockEvent> Events { get; }

    /// <summary>When it counted.</summary>
    public CountedTime Time { get; }

    /// <summary>How it stands.</summary>
    public ClockState State { get; private set; }

    /// <summary>When it was stopped; null when it was not.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Whether timeline and ledger tell of the same changes.</summary>
    public bool HasSameChanges { get; private set; } = true;

    private IReadOnlyList<string?> Calendars { get; }

    /// <summary>Plays the events; null when they do not say when it was started.</summary>
    public static ClockHistory? Play(ClockLedger ledger, IReadOnlyList<ClockEvent> events, IWorkTimes calendars)
    {
        if (events is not [{ StartsAt: { } startsAt }, ..])
        {
            return null;
        }

        var history = new ClockHistory(ledger, events, calendars);
        history.Time.Open(startsAt, history.Calendars[0]);
        var changes = 0;
        foreach (var one in events.Skip(1))
        {
            changes += one.Kind == "changed" ? 1 : 0;
            history.Play(one, changes);
        }

        history.HasSameChanges &= changes == ledger.Changes.Count;
        return history;
    }

    /// <summary>The terms one after the other: from when, until when, and how much they allow.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset Until, TimeSpan Budget)> Terms()
    {
        var from = DateTimeOffset.MinValue;
        foreach (var change in _ledger.Changes)
        {
            yield return (from, change.At, change.Budget);
            from = change.At;
        }

        yield return (from, DateTimeOffset.MaxValue, Budget());
    }

    /// <summary>How much it may count by its length now.</summary>
    public TimeSpan Budget() => _ledger.Length.Budget(
        Events[0].StartsAt!.Value, _ledger.Calendar is { } calendar ? _calendars.Find(calendar) : null);

    private void Play(ClockEvent one, int changes)
    {
        switch (one.Kind)
        {
            case "held":
                Time.Close(one.At);
                State = ClockState.OnHold;
                break;
            case "resumed":
                Time.Open(one.At, Calendars[Math.Min(changes, Calendars.Count - 1)]);
                State = ClockState.Running;
                break;
            case "changed":
                HasSameChanges &= changes <= _ledger.Changes.Count && _ledger.Changes[changes - 1].At == one.At;
                Time.Change(one.At, Calendars[Math.Min(changes, Calendars.Count - 1)]);
                break;
            case "stopped":
                Time.Stop(one.At);
                State = ClockState.Stopped;
                StoppedAt = one.At;
                break;
        }
    }
}
