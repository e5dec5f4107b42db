namespace RepairWorkflows.Repairs.Clocks;

/// <content>A new target, or another calendar, while it runs.</content>
internal sealed partial class Clock
{
    /// <summary>Whether it runs under other terms than these.</summary>
    public bool DiffersFrom(ClockTerms terms) =>
        State != ClockState.Stopped
        && (PolicyVersion != terms.Policy.Version || _ledger.Calendar != terms.Calendar
            || _ledger.Length != terms.Length);

    /// <summary>
    /// Takes over a version that means the same for it: the policy was only named otherwise, or changed for other
    /// orders. False when more than that differs.
    /// </summary>
    public bool TakeOver(ClockTerms terms)
    {
        if (_ledger.Calendar != terms.Calendar || _ledger.Length != terms.Length
            || !ClockStage.AreSame(_ledger.Stages, terms.Stages(StartedAt, _calendars)))
        {
            return false;
        }

        PolicyVersion = terms.Policy.Version;
        return true;
    }

    /// <summary>Goes on under other terms; what it has used stays used, what it has reached stays reached.</summary>
    public void Change(ClockTerms terms, string by, DateTimeOffset at)
    {
        if (!DiffersFrom(terms))
        {
            return;
        }

        var change = new ClockChange(at, by, _ledger.Budget, PolicyVersion, _ledger.Calendar);
        _ledger = _ledger with
        {
            Segments = Resegment(terms.Calendar, at),
            Budget = terms.Budget(StartedAt, _calendars),
            Length = terms.Length,
            Calendar = terms.Calendar,
            Stages = terms.Stages(StartedAt, _calendars),
            Changes = [.. _ledger.Changes, change],
        };
        PolicyVersion = terms.Policy.Version;
    }

    /// <summary>Whether anything was noted about it that happened after an instant.</summary>
    public bool HasChangedSince(DateTimeOffset at) =>
        _ledger.Segments.Any(segment => segment.From > at || segment.To > at)
        || _ledger.Holds.Any(hold => hold.From > at || hold.To > at)
        || _ledger.Changes.Any(change => change.At > at)
        || _ledger.Reached.Any(reached => reached.At > at);

    private IReadOnlyList<ClockSegment> Resegment(string? calendar, DateTimeOffset at) =>
        _ledger.Segments[^1] is not { To: null } open || open.Calendar == calendar ? _ledger.Segments
        : open.From >= at ? [.. _ledger.Segments.SkipLast(1), open with { Calendar = calendar }]
        : [.. _ledger.Segments.SkipLast(1), open.Close(at, _calendars), new ClockSegment(at, Calendar: calendar)];
}
