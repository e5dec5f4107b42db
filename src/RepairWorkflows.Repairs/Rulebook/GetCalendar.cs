using MediatR;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Asks for a calendar with its versions; null when there is none of that name or number.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Which version; null for the newest.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetCalendar(string Name, int? Version, Actor By) : IRequest<CalendarView?>;

/// <summary>A calendar to look at.</summary>
/// <param name="Version">Which version, and who published it.</param>
/// <param name="Written">As its owner wrote it.</param>
/// <param name="Complete">With what it takes from its base written out.</param>
/// <param name="Versions">All versions, newest first.</param>
public sealed record CalendarView(
    RuleVersion Version, WorkCalendar Written, WorkCalendar Complete, IReadOnlyList<RuleHead> Versions)
{
    /// <summary>The version in force.</summary>
    public RuleHead Newest => Versions[0];

    /// <summary>Whether this is the version in force.</summary>
    public bool IsNewest => Version.Number == Newest.Number;
}

internal sealed class GetCalendarHandler(IRuleStore store) : IRequestHandler<GetCalendar, CalendarView?>
{
    public async Task<CalendarView?> Handle(GetCalendar request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var versions = await store.ListAsync(RuleKind.Calendar, request.Name, cancellationToken);
        if (versions.Count == 0)
        {
            return null;
        }

        // By its number: another one may be the newest by now, and the list would not have it.
        var version = await store.FindAsync(
            RuleKind.Calendar, request.Name, request.Version ?? versions[0].Number, cancellationToken);
        return version is null ? null : new CalendarView(
            version, ClockRulesReader.CalendarOf(version.Content), ClockRulesReader.CalendarOf(version.Complete!),
            versions);
    }
}
