using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// The calendars and policies that a site begins with: those shipped, and what its settings put in their place.
/// </summary>
/// <param name="Calendars">As their owners wrote them: bases first.</param>
/// <param name="Policies">The policies, each once.</param>
/// <param name="SiteCalendar">Which calendar is the site's.</param>
internal sealed record SiteRules(
    IReadOnlyList<WorkCalendar> Calendars, IReadOnlyList<ClockPolicy> Policies, string SiteCalendar)
{
    private const string DefaultName = "site";

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="InvalidOperationException">One makes no sense; the message says which, and why.</exception>
    public static SiteRules Read(SiteOptions site)
    {
        var china = CalendarJson.Read(Shipped("Calendars.china.json")).Calendar;
        var own = site.CalendarFile is { } file ? ReadFile(file) : new WorkCalendar { Name = DefaultName };
        own = own with
        {
            Base = own.Base is null && own.Weeks.Count == 0 ? china.Name : own.Base, TimeZone = site.TimeZone,
        };
        own = own.Name == china.Name && own.Base is not null ? own.Over(china) : own;
        var rules = new SiteRules(
            own.Name == china.Name ? [own] : [china, own], ReadPolicies(site), own.Name);
        rules.Check(own);
        Require("The list of departments", Outages.CriticalDepartments.Problems(site.CriticalDepartments));
        return rules;
    }

    /// <summary>A calendar with what it takes from its base written out.</summary>
    public WorkCalendar Complete(WorkCalendar calendar) => calendar.Base is { } parent
        ? calendar.Over(Calendars.FirstOrDefault(other => other.Name == parent)
            ?? throw new InvalidOperationException($"The calendar '{calendar.Name}' stands on '{parent}', unknown."))
        : calendar;

    private void Check(WorkCalendar own)
    {
        Require("The calendar", CalendarCheck.Problems(own, Complete(own)));
        foreach (var policy in Policies)
        {
            var problems = PolicyCheck.Problems(policy, [.. Calendars.Select(calendar => calendar.Name)]);
            Require($"The clock policy '{policy.Name}'", problems);
        }
    }

    private static WorkCalendar ReadFile(string path) => Read("The calendar", () =>
        (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? CalendarCsv.Read(File.ReadAllText(path))
            : CalendarJson.Read(File.ReadAllText(path))).Calendar);

    private static List<ClockPolicy> ReadPolicies(SiteOptions site)
    {
        var shipped = PoliciesIn(Shipped("Clocks.clock-policies.json"));
        var own = site.ClockPoliciesFile is { } path ? PoliciesIn(File.ReadAllText(path)) : [];
        return [.. shipped.Where(policy => own.All(other => other.Name != policy.Name)), .. own];
    }

    private static void Require(string what, IReadOnlyList<FieldError> problems)
    {
        if (problems.Count > 0)
        {
            throw Senseless(what, problems);
        }
    }

    private static T Read<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidRequestException refused)
        {
            throw Senseless(what, refused.Fields);
        }
    }

    /// <summary>Keeps the server from starting, and says where to look.</summary>
    internal static InvalidOperationException Senseless(string what, IReadOnlyList<FieldError> problems) => new(
        $"{what} makes no sense. "
        + string.Join(' ', problems.Select(problem => $"{problem.Field}: {problem.Message}")));

    private static IReadOnlyList<ClockPolicy> PoliciesIn(string json) => Read("The clock policies", () =>
        RuleJson.Parse(json, RepairJson.Plain.IReadOnlyListClockPolicy, RepairErrors.ClockPolicyInvalid));

    private static string Shipped(string name)
    {
        using var stream = typeof(SiteRules).Assembly.GetManifestResourceStream($"RepairWorkflows.Repairs.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
