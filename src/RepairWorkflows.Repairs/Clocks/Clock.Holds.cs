using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>Holds.</content>
internal sealed partial class Clock
{
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
        // One that was held before it began still begins at its own time.
        var from = _ledger.Segments[^1].To is { } ended && ended > at ? ended : at;
        _ledger = _ledger with
        {
            Segments = [.. _ledger.Segments, new ClockSegment(from, Calendar: _ledger.Calendar)],
            Holds = [.. _ledger.Holds.SkipLast(1), _ledger.Holds[^1] with { To = at }],
        };
        State = ClockState.Running;
    }

    private void Require(ClockState state, string code)
    {
        if (State != state)
        {
            throw new RuleViolationException(code, $"The clock {Policy} is {State}.");
        }
    }
}
