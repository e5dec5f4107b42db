using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>The settings of the site that a scenario is played on.</summary>
public static class ScenarioSettings
{
    /// <summary>
    /// Writes them: stations and equipment, and those inspection plans whose rounds the scenario speaks of; a story
    /// about something else has no rounds.
    /// </summary>
    /// <param name="site">The settings.</param>
    /// <param name="scenario">The scenario.</param>
    public static void Fill(SiteOptions site, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioStations.Add(site);
        ScenarioEquipment.Add(site);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone);
        var from = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scenario.Start, zone).DateTime);
        ScenarioPlans.Add(site, scenario.Plans, from);
    }
}
