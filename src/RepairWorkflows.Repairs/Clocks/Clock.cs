using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// One run of a limit on one order: a budget, and a ledger of what used it up. The deadline is derived.
/// </summary>
internal sealed partial class Clock
{
    private ClockLedger _ledger;

    private Clock(string id, string policy, int policyVersion, int cycle, ClockLedger ledger)
    {
        Id = id;
        Policy = policy;
        PolicyVersion = policyVersion;
        Cycle = cycle;
        _ledger = ledger;
    }

    public string Id { get; }

    public string Policy { get; }

    public int PolicyVersion { get; }

    public int Cycle { get; }

    public ClockState State { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public DateTimeOffset StartedAt => _ledger.Segments[0].From;

    public IReadOnlyList<string> Clauses => _ledger.Clauses;

    /// <summary>When it breaches, or should have; null while it is on hold.</summary>
    public DateTimeOffset? DueAt => State == ClockState.OnHold ? null : _ledger.At(ClockStage.Limit);

    /// <summary>When it warns for the first time, or did; null while it is on hold, and when it never does.</summary>
    public DateTimeOffset? WarnAt => State != ClockState.OnHold && _ledger.Stages is [{ IsLimit: false } first, ..]
        ? _ledger.Reached.FirstOrDefault(reached => reached.Percent == first.Percent)?.At ?? _ledger.At(first.Percent)
        : null;

    /// <summary>The instant the limit passed; null while it has not.</summary>
    public DateTimeOffset? BreachedAt => _ledger.Reached.FirstOrDefault(r => r.Percent == ClockStage.Limit)?.At;

    /// <summary>When the next stage is due; null when nothing is to come.</summary>
    public DateTimeOffset? NextStageAt =>
        State == ClockState.Running && Ahead().FirstOrDefault() is { } stage ? _ledger.At(stage.Percent) : null;

    public static Clock Start(string id, ClockPolicy policy, int cycle, DateTimeOffset from, TimeSpan budget) =>
        new(id, policy.Name, policy.Version, cycle, new ClockLedger
        {
            Budget = budget,
            Segments = [new ClockSegment(from)],
            Stages = [.. policy.Stages.OrderBy(stage => stage.Percent)],
            Clauses = policy.Clauses,
        });

    /// <summary>
    /// The stages that have come due, each once in the clock's life, with the instants they were due.
    /// </summary>
    public IReadOnlyList<(ClockStage Stage, DateTimeOffset At)> Reach(DateTimeOffset now)
    {
        if (State != ClockState.Running)
        {
            return [];
        }

        var due = Ahead().Select(stage => (stage, At: _ledger.At(stage.Percent))).Where(s => s.At <= now).ToList();
        _ledger = _ledger with
        {
            Reached = [.. _ledger.Reached, .. due.Select(s => new StageReached(s.stage.Percent, s.At, now))],
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

    /// <summary>Puts it on hold.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockNotRunning"/>.</exception>
    public void Hold(string by, string reason, DateTimeOffset at)
    {
        Require(ClockState.Running, RepairErrors.ClockNotRunning);
        CloseSegment(at);
        _ledger = _ledger with { Holds = [.. _ledger.Holds, new ClockHold(by, reason, at)] };
        State = ClockState.OnHold;
    }

    /// <summary>Lets it count again, with what was left.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockNotOnHold"/>.</exception>
    public void Resume(DateTimeOffset at)
    {
        Require(ClockState.OnHold, RepairErrors.ClockNotOnHold);
        _ledger = _ledger with
        {
            Segments = [.. _ledger.Segments, new ClockSegment(at)],
            Holds = [.. _ledger.Holds.SkipLast(1), _ledger.Holds[^1] with { To = at }],
        };
        State = ClockState.Running;
    }

    private IEnumerable<ClockStage> Ahead() =>
        _ledger.Stages.Where(stage => _ledger.Reached.All(reached => reached.Percent != stage.Percent));

    private void CloseSegment(DateTimeOffset at)
    {
        if (_ledger.Segments[^1] is { To: null } open)
        {
            _ledger = _ledger with
            {
                Segments = [.. _ledger.Segments.SkipLast(1), open with { To = at > open.From ? at : open.From }],
            };
        }
    }

    private void Require(ClockState state, string code)
    {
        if (State != state)
        {
            throw new RuleViolationException(code, $"The clock {Policy} is {State}.");
        }
    }
}
