using System.Text.Json;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Reads the limits that new orders run under: those shipped, and what the site has put in their place.
/// </summary>
internal static class ClockRulesReader
{
    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">A policy or the calendar makes no sense; the message says
    /// which.</exception>
    public static ClockRules Read(SiteOptions site)
    {
        var calendar = JsonSerializer.Deserialize(
            site.CalendarFile is { } file ? File.ReadAllText(file) : Shipped("Calendars.china.json"),
            RepairJson.Plain.SiteCalendar)! with
        { TimeZone = site.TimeZone };
        var shipped = Policies(Shipped("Clocks.clock-policies.json"));
        var own = site.ClockPoliciesFile is { } path ? Policies(File.ReadAllText(path)) : [];
        var rules = new ClockRules(
            [.. shipped.Where(policy => own.All(other => other.Name != policy.Name)), .. own], calendar);
        Check(rules);
        return rules;
    }

    private static void Check(ClockRules rules)
    {
        _ = TimeZoneInfo.FindSystemTimeZoneById(rules.Calendar.TimeZone);
        if (CalendarCheck.Problems(rules.Calendar) is { Count: > 0 } problems)
        {
            throw new InvalidOperationException($"The calendar makes no sense. {string.Join(' ', problems)}");
        }

        foreach (var policy in rules.Policies)
        {
            var isSound = (policy.Length > TimeSpan.Zero) ^ (policy.Rule is not null)
                && policy.Stages.Count(stage => stage.IsLimit) == 1
                && policy.Stages.All(stage => stage.Percent is >= 1 and <= ClockStage.Limit)
                && policy.Stages.SelectMany(stage => stage.Tell).All(Role.All.Contains);
            if (!isSound)
            {
                throw new InvalidOperationException(
                    $"The clock policy '{policy.Name}' needs a length or a rule, one stage at 100 %, the others "
                    + "from 1 to 99, "
                    + "and roles that exist.");
            }
        }
    }

    private static IReadOnlyList<ClockPolicy> Policies(string json) =>
        JsonSerializer.Deserialize(json, RepairJson.Plain.IReadOnlyListClockPolicy)!;

    private static string Shipped(string name)
    {
        using var stream = typeof(ClockRulesReader).Assembly
            .GetManifestResourceStream($"RepairWorkflows.Repairs.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
