using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>Which rounds the site's plans ask for, by the calendar in force.</summary>
internal sealed class InspectionRounds(IOptions<SiteOptions> site, IClockRules rules)
{
    /// <summary>The last round of each plan that is due now, if there was one yet.</summary>
    public IEnumerable<(InspectionPlan Plan, DateOnly Day)> Due(DateTimeOffset now)
    {
        var calendar = rules.Current.Site;
        return from plan in site.Value.InspectionPlans
               let due = new RoundDays(plan, calendar).LastUntil(now)
               where due is not null
               select (plan, calendar.DayOf(due.Value));
    }

    /// <summary>When the next round of any plan is due; null when none is within a year.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) =>
        site.Value.InspectionPlans.Select(plan => new RoundDays(plan, rules.Current.Site).NextAfter(now)).Min();
}
