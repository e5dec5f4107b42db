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

    /// <summary>How long a clock of this policy runs when it starts at <paramref name="start"/>.</summary>
    public TimeSpan Budget(ClockPolicy policy, DateTimeOffset start) =>
        policy.Rule switch
        {
            ClockRule.EndOfWorkingDay => Calendar.EndOfWorkingDay(start) - start,
            _ => policy.Length!.Value,
        };
}
