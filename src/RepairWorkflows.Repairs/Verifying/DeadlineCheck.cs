using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>
/// Checks instants by what they mean, not by the arithmetic that finds them: at a deadline, and not before, so much has
/// been counted.
/// </summary>
internal sealed class DeadlineCheck(ClockHistory history, ClockLedger ledger)
{
    // PostgreSQL keeps whole microseconds.
    private static readonly TimeSpan Rounding = TimeSpan.FromMicroseconds(1);

    /// <summary>Why a clock's deadline is wrong; null when it is right.</summary>
    public string? FindWrong(ClockRecord record)
    {
        if (history.Budget() != ledger.Budget)
        {
            return "budget";
        }

        if (record.State == ClockState.OnHold || record.DueAt is null)
        {
            return record is { State: ClockState.OnHold, DueAt: null } ? null : "hold";
        }

        // The limit that was passed stays the deadline; whether it was passed then, its stage says.
        var isRight = record.BreachedAt is { } breachedAt
            ? record.DueAt == breachedAt
            : IsFirstAt(record.DueAt.Value, ledger.Budget, LastChangeAt);
        return isRight ? null : "instant";
    }

    /// <summary>Whether so much is counted at an instant for the first time, the last stretch going on.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="much">How much.</param>
    /// <param name="changedAt">When the terms were set that it is judged by; null for the first.</param>
    public bool IsFirstAt(DateTimeOffset at, TimeSpan much, DateTimeOffset? changedAt)
    {
        var time = history.Time;

        // What lies behind what was used already is due when it was set.
        if (changedAt is { } changed && time.IfItWentOn(changed) >= much)
        {
            return (at - changed).Duration() <= Rounding;
        }

        // What was used up at the very instant of a hold is due when that ends.
        if (time.IfItWentOn(at) == much && time.Stretches.Any(stretch => stretch.From == at))
        {
            return true;
        }

        return much <= TimeSpan.Zero
            ? (at - (time.WasToBeginAt ?? time.Stretches[0].From)).Duration() <= Rounding
            : time.IfItWentOn(at + Rounding) >= much && time.IfItWentOn(at - Rounding) < much;
    }

    private DateTimeOffset? LastChangeAt => ledger.Changes is [.., var last] ? last.At : null;
}
