using System.Text.Json;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Makes the picture of what is in force.</summary>
internal static class ClockRulesReader
{
    /// <summary>What a site begins with, until anything is published.</summary>
    /// <exception cref="InvalidOperationException">
    /// A policy or the calendar makes no sense; the message says which.
    /// </exception>
    public static ClockRules Read(SiteOptions site)
    {
        var begins = SiteRules.Read(site);
        return new ClockRules(
            begins.Policies,
            [.. begins.Calendars.Select(calendar => new CalendarVersion(1, begins.Complete(calendar)))],
            begins.SiteCalendar);
    }

    /// <summary>What was published: the newest version of each policy, every version of the calendars.</summary>
    public static ClockRules Of(StoredRules stored, string siteCalendar)
    {
        RuleVersion[] newest =
        [
            .. stored.Versions.GroupBy(version => (version.Kind, version.Name))
                .Select(versions => versions.MaxBy(version => version.Number)!),
        ];
        return new ClockRules(
            newest.Where(version => version.Kind == RuleKind.Policy).Select(PolicyOf),
            [
                .. stored.Versions.Where(version => version.Kind == RuleKind.Calendar).Select(
                    version => new CalendarVersion(version.Number, CalendarOf(version.Complete!))),
            ],
            siteCalendar)
        {
            Sequence = stored.Sequence,
            Newest = newest,
        };
    }

    /// <summary>A policy as it was published.</summary>
    public static ClockPolicy PolicyOf(RuleVersion version) =>
        JsonSerializer.Deserialize(version.Content, RepairJson.Plain.ClockPolicy)! with { Version = version.Number };

    /// <summary>A calendar as it was published.</summary>
    public static WorkCalendar CalendarOf(string json) =>
        JsonSerializer.Deserialize(json, RepairJson.Plain.WorkCalendar)!;
}
