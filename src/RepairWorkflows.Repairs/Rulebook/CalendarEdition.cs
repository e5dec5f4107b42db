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
internal sealed class CalendarEdition(
    IReadOnlyDictionary<string, RuleVersion> known, Publication publication, DateTimeOffset at)
{
    private readonly Dictionary<string, RuleVersion> _now = [];

    /// <summary>The newest version of each calendar, before this one.</summary>
    public Dictionary<string, RuleVersion> Known { get; } = new(known);

    /// <summary>What is published: the calendar, then those that stand on it.</summary>
    public List<RuleVersion> Versions { get; } = [];

    /// <summary>Adds the calendar and all that stand on it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    public void Add(WorkCalendar written)
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

    private IEnumerable<WorkCalendar> Standing(string parent) =>
    [
        .. Known.Values.Where(version => !_now.ContainsKey(version.Name))
            .Select(version => ClockRulesReader.CalendarOf(version.Content))
            .Where(calendar => calendar.Base == parent),
    ];

    private void Add(WorkCalendar calendar, RuleOrigin origin)
    {
        var complete = calendar.Base is { } name ? calendar.Over(Parent(calendar.Name, name)) : calendar;
        if (CalendarCheck.Problems(complete) is { Count: > 0 } problems)
        {
            throw CalendarCsv.Refused(problems);
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

    private WorkCalendar Parent(string child, string name)
    {
        var parent = _now.GetValueOrDefault(name) ?? Known.GetValueOrDefault(name);
        return parent?.Complete is { } complete && !StandsOn(name, child)
            ? ClockRulesReader.CalendarOf(complete)
            : throw CalendarCsv.Refused([CalendarCheck.Error("base", RepairErrors.CalendarUnknown, name)]);
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
