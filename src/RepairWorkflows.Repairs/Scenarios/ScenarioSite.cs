using System.Text.Json;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>Where scenarios happen: what they can speak of.</summary>
/// <param name="Rules">The policies and calendars, and with them the site's time.</param>
/// <param name="Processes">The forms of the processes that take reports.</param>
public sealed record ScenarioSite(ClockRules Rules, IReadOnlyList<Form> Processes)
{
    /// <summary>The site's time zone.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Rules.Site.Calendar.TimeZone!);

    /// <summary>A site that runs these definitions; of several versions of one the last counts.</summary>
    public static ScenarioSite Of(ClockRules rules, IEnumerable<string> definitions) => new(
        rules,
        [
            .. definitions.Select(FormOf).OfType<Form>().GroupBy(form => form.Name).Select(versions => versions.Last()),
        ]);

    private static Form? FormOf(string definition)
    {
        using var document = JsonDocument.Parse(definition);
        return ProcessForms.Read(document.RootElement);
    }
}
