using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>A calendar that is being published, and those that stand on it, however many times removed.</summary>
/// <param name="known">The newest version of each calendar.</param>
/// <param name="publication">Who publishes, and why.</param>
/// <param name="at">When.</param>
/// <param name="site">Which calendar is the site's, and in which time zone the site is.</param>
internal sealed class CalendarEdition(
    IReadOnlyDictionary<string, RuleVersion> known, Publication publication, DateTimeOffset at,
    (string Calendar, string TimeZone) site)
{
    private readonly Dictionary<string, RuleVersion> _now = [];

    /// <summary>The newest version of each calendar, before this one.</summary>
    public Dictionary<string, RuleVersion> Known { get; } = new(known);

    /// <summary>What is published: the calendar, then those that stand on it.</summary>
    public List<RuleVersion> Versions { get; } = [];

    /// <summary>Adds the calendar and all that stand on it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    public void Add(WrittenCalendar written)
    {
        Add(written, publication.Origin);
        for (var i = 0; i < Versions.Count; i++)
        {
            var parent = Versions[i].Name;
            foreach (var standing in Standing(parent))
            {
                Add(standing, RuleOrigin.FollowsBase);
            }
        }
    }

    // Whoever publishes the base has no text of theirs: a problem says in which calendar it is.
    private IEnumerable<WrittenCalendar> Standing(string parent) =>
    [
        .. Known.Values.Where(version => !_now.ContainsKey(version.Name))
            .Select(version => ClockRulesReader.CalendarOf(version.Content))
            .Where(calendar => calendar.Base == parent)
            .Select(calendar => new WrittenCalendar(calendar, place => $"{calendar.Name}: {place}")),
    ];

    private void Add(WrittenCalendar written, RuleOrigin origin)
    {
        var calendar = written.Calendar;
        var complete = calendar.Base is null ? calendar : calendar.Over(Parent(written));
        FieldError[] problems = [.. CalendarCheck.Problems(calendar, complete), .. OfZone(calendar, complete)];
        if (problems.Length > 0)
        {
            throw written.Refused(problems);
        }

        var version = new RuleVersion
        {
            Kind = RuleKind.Calendar,
            Name = calendar.Name,
            Number = (Known.GetValueOrDefault(calendar.Name)?.Number ?? 0) + 1,
            Content = JsonSerializer.Serialize(calendar, RepairJson.Plain.WorkCalendar),
            Complete = JsonSerializer.Serialize(complete, RepairJson.Plain.WorkCalendar),
            Origin = origin,
            PublishedAt = at,
            PublishedBy = publication.By,
            Reason = publication.Reason,
        };
        _now[version.Name] = version;
        Versions.Add(version);
    }

    // The site's deadlines are shown, and its days begin and end, in its own time. Whoever publishes its base answers
    // for the zone it takes from there alone: the settings may have moved the site since.
    private IEnumerable<FieldError> OfZone(WorkCalendar calendar, WorkCalendar complete) =>
        calendar.Name == site.Calendar && (Versions.Count == 0 || calendar.TimeZone is null)
        && complete.TimeZone is { } zone && zone != site.TimeZone
            ? [CalendarCheck.Error("timeZone", RepairErrors.CalendarZoneOfSite, site.TimeZone, zone)]
            : [];

    private WorkCalendar Parent(WrittenCalendar written)
    {
        var (child, name) = (written.Calendar.Name, written.Calendar.Base!);
        var parent = _now.GetValueOrDefault(name) ?? Known.GetValueOrDefault(name);
        return parent?.Complete is { } complete && !StandsOn(name, child)
            ? ClockRulesReader.CalendarOf(complete)
            : throw written.Refused([CalendarCheck.Error("base", RepairErrors.CalendarUnknown, name)]);
    }

    // No calendar stands on itself, be it by way of others.
    private bool StandsOn(string name, string child)
    {
        for (var next = name; next is not null; next = BaseOf(next))
        {
            if (next == child)
            {
                return true;
            }
        }

        return false;
    }

    private string? BaseOf(string name) =>
        Known.GetValueOrDefault(name) is { } version ? ClockRulesReader.CalendarOf(version.Content).Base : null;
}
