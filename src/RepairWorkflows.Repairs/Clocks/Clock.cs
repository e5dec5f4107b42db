namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// One run of a limit on one order: a budget, and a ledger of what used it up. The deadline is derived.
/// </summary>
internal sealed partial class Clock
{
    private readonly IWorkTimes _calendars;
    private ClockLedger _ledger;

    private Clock(string id, string policy, int cycle, ClockLedger ledger, IWorkTimes calendars)
    {
        Id = id;
        Policy = policy;
        Cycle = cycle;
        _ledger = ledger;
        _calendars = calendars;
    }

    public string Id { get; }

    public string Policy { get; }

    public int PolicyVersion { get; private set; }

    public int Cycle { get; }

    public ClockState State { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public DateTimeOffset StartedAt => _ledger.Segments[0].From;

    public IReadOnlyList<string> Clauses => _ledger.Clauses;

    /// <summary>What it has counted, and why.</summary>
    public ClockLedger Ledger => _ledger;

    /// <summary>When it breaches, or should have; null while it is on hold.</summary>
    public DateTimeOffset? DueAt =>
        State == ClockState.OnHold ? null : BreachedAt ?? _ledger.At(_ledger.Budget, _calendars);

    /// <summary>When it warns for the first time, or did; null while it is on hold, and when it never does.</summary>
    public DateTimeOffset? WarnAt => State != ClockState.OnHold && First() is { } first
        ? _ledger.Reached.FirstOrDefault(reached => reached.Stage == first.Key)?.At ?? At(first)
        : null;

    /// <summary>The instant the limit passed; null while it has not.</summary>
    public DateTimeOffset? BreachedAt =>
        _ledger.Reached.FirstOrDefault(reached => reached.Stage == LimitKey)?.At;

    /// <summary>When the next stage is due; null when nothing is to come.</summary>
    public DateTimeOffset? NextStageAt =>
        State == ClockState.Running && Ahead().FirstOrDefault() is { } stage ? At(stage) : null;

    private static string LimitKey { get; } = ClockStage.At(ClockStage.Limit).Key;

    /// <summary>Starts one; it counts from <paramref name="from"/>, which may lie ahead.</summary>
    public static Clock Start(string id, ClockTerms terms, int cycle, DateTimeOffset from, IWorkTimes calendars) =>
        new(id, terms.Policy.Name, cycle, new ClockLedger
        {
            Budget = terms.Budget(from, calendars),
            Length = terms.Length,
            Calendar = terms.Calendar,
            Segments = [new ClockSegment(from, Calendar: terms.Calendar)],
            Stages = terms.Stages(from, calendars),
            Clauses = terms.Policy.Clauses,
        }, calendars)
        {
            PolicyVersion = terms.Policy.Version,
        };

    /// <summary>When a stage is due, if nothing holds the clock from now on.</summary>
    public DateTimeOffset At(ClockStage stage) => _ledger.At(stage.Of(_ledger.Budget), _calendars);

    /// <summary>
    /// The stages that have come due, each once in the clock's life, with the instants they were due.
    /// </summary>
    /// <param name="until">Up to which instant, which is within.</param>
    /// <param name="recordedAt">When that is noticed; at that very instant unless given.</param>
    public IReadOnlyList<(ClockStage Stage, DateTimeOffset At)> Reach(
        DateTimeOffset until, DateTimeOffset? recordedAt = null)
    {
        if (State != ClockState.Running)
        {
            return [];
        }

        var due = Ahead().Select(stage => (stage, At: At(stage))).Where(s => s.At <= until).ToList();
        _ledger = _ledger with
        {
            Reached =
            [
                .. _ledger.Reached, .. due.Select(s => new StageReached(s.stage.Key, s.At, recordedAt ?? until)),
            ],
        };
        return due;
    }

    /// <summary>Stops it for good: it never alarms again. A second call changes nothing.</summary>
    /// <param name="at">When.</param>
    /// <param name="withOrder">Whether the order ended without what the clock measures.</param>
    /// <param name="isReplaced">Whether the next cycle takes its place.</param>
    public void Stop(DateTimeOffset at, bool withOrder = false, bool isReplaced = false)
    {
        if (State == ClockState.Stopped)
        {
            return;
        }

        NoteEarly(at);
        CloseSegment(at);
        _ledger = _ledger with { EndedWithOrder = withOrder, IsReplaced = isReplaced };
        State = ClockState.Stopped;
        StoppedAt = at;
    }

    private ClockStage? First() => _ledger.Stages is [{ IsLimit: false } first, ..] ? first : null;

    private IEnumerable<ClockStage> Ahead() =>
        _ledger.Stages.Where(stage => _ledger.Reached.All(reached => reached.Stage != stage.Key));

    private void CloseSegment(DateTimeOffset at)
    {
        if (_ledger.Segments[^1] is { To: null } open)
        {
            _ledger = _ledger with
            {
                Segments = [.. _ledger.Segments.SkipLast(1), open.Close(at, _calendars)],
            };
        }
    }
}
