using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Reads the calendars and policies that a site begins with: those shipped, and what the site has put in their place.
/// </summary>
internal static class ClockRulesReader
{
    private const string SiteCalendar = "site";

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">A policy or the calendar makes no sense; the message says
    /// which.</exception>
    public static ClockRules Read(SiteOptions site)
    {
        var china = CalendarJson.Read(Shipped("Calendars.china.json"));
        var own = site.CalendarFile is { } file ? ReadFile(file) : new WorkCalendar { Name = SiteCalendar };
        own = (own.Base is null && own.Weeks.Count > 0 ? own : own.Over(china)) with { TimeZone = site.TimeZone };
        Require("The calendar", CalendarCheck.Problems(own));
        var policies = ReadPolicies(site);
        foreach (var policy in policies)
        {
            Require($"The clock policy '{policy.Name}'", PolicyCheck.Problems(policy, [china.Name, own.Name]));
            RequireCarriedOut(policy);
        }

        return new ClockRules(
            policies, [.. new[] { china, own }.DistinctBy(calendar => calendar.Name)
                .Select(calendar => new CalendarVersion(1, calendar.Name == own.Name ? own : calendar))], own.Name);
    }

    // What nobody carries out yet is refused: a limit that silently does less than its file says is no limit.
    private static void RequireCarriedOut(ClockPolicy policy)
    {
        if (policy.Stages.Any(stage => stage.Does.Count > 0)
            || policy.StartsOn.Concat(policy.StopsOn).Concat(policy.PausesOn).Concat(policy.ResumesOn).Any())
        {
            throw new InvalidOperationException(
                $"The clock policy '{policy.Name}' has 'does', 'startsOn', 'stopsOn', 'pausesOn' or 'resumesOn', "
                + "which are not carried out yet. Start and stop clocks in the definition, and let stages tell roles.");
        }
    }

    private static WorkCalendar ReadFile(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? CalendarCsv.Read(File.ReadAllText(path))
            : CalendarJson.Read(File.ReadAllText(path));

    private static List<ClockPolicy> ReadPolicies(SiteOptions site)
    {
        var shipped = Policies(Shipped("Clocks.clock-policies.json"));
        var own = site.ClockPoliciesFile is { } path ? Policies(File.ReadAllText(path)) : [];
        return [.. shipped.Where(policy => own.All(other => other.Name != policy.Name)), .. own];
    }

    private static void Require(string what, IReadOnlyList<FieldError> problems)
    {
        if (problems.Count > 0)
        {
            var said = string.Join(' ', problems.Select(problem => $"{problem.Field}: {problem.Message}"));
            throw new InvalidOperationException($"{what} makes no sense. {said}");
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
