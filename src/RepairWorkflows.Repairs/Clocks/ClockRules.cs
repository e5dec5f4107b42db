using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// The limits an order runs under, kept with the order: a later change of policy does not move its clocks.
/// </summary>
/// <param name="Policies">By name, each once.</param>
/// <param name="Calendar">When the site works.</param>
public sealed record ClockRules(IReadOnlyList<ClockPolicy> Policies, SiteCalendar Calendar)
{
    /// <summary>The policy of that name.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockPolicyUnknown"/>.</exception>
    public ClockPolicy Policy(string name) =>
        Policies.FirstOrDefault(policy => policy.Name == name)
        ?? throw new RuleViolationException(RepairErrors.ClockPolicyUnknown, $"There is no clock policy '{name}'.");

    /// <summary>
    /// The last day the calendar is covered for, when a deadline that depends on it lies beyond; null when none does.
    /// </summary>
    /// <param name="policy">The clock's policy; one that is not among these depends on no calendar.</param>
    /// <param name="dueAt">Its deadline; null when it has none now.</param>
    public DateOnly? UncoveredSince(string policy, DateTimeOffset? dueAt) =>
        dueAt is { } due && Policies.Any(known => known.Name == policy && known.Rule is not null)
            && Calendar.DayOf(due) > Calendar.CoveredUntil
            ? Calendar.CoveredUntil
            : null;

    /// <summary>How long a clock of this policy runs when it starts at <paramref name="start"/>.</summary>
    public TimeSpan Budget(ClockPolicy policy, DateTimeOffset start) =>
        policy.Rule switch
        {
            ClockRule.EndOfWorkingDay => Calendar.EndOfWorkingDay(start) - start,
            _ => policy.Length!.Value,
        };
}
