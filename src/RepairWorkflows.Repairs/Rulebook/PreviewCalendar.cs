using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Asks what publishing a calendar would change.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">The calendar.</param>
/// <param name="Format">How it is written.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record PreviewCalendar(string Name, string Text, RuleFormat Format, Actor By) : IRequest<CalendarPreview>;

/// <summary>What publishing a calendar would change.</summary>
/// <param name="After">The calendar as it would be, with what it takes from its base written out.</param>
/// <param name="Difference">How that differs from the version in force.</param>
/// <param name="Standing">The calendars that stand on it and are published anew with it.</param>
public sealed record CalendarPreview(
    WorkCalendar After, CalendarDifference Difference, IReadOnlyList<string> Standing);

internal sealed class PreviewCalendarHandler(IRuleStore store, RulePublisher publisher)
    : IRequestHandler<PreviewCalendar, CalendarPreview>
{
    public async Task<CalendarPreview> Handle(PreviewCalendar request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var written = RuleTexts.ReadCalendar(request.Name, request.Text, request.Format);
        var stored = await store.ReadAsync(cancellationToken);
        var edition = publisher.EditionOf(written, stored, new Publication(request.By.Name, ""));
        var after = ClockRulesReader.CalendarOf(edition.Versions[0].Complete!);
        var before = edition.Known.GetValueOrDefault(request.Name)?.Complete is { } complete
            ? ClockRulesReader.CalendarOf(complete)
            : null;
        return new CalendarPreview(
            after, CalendarDifference.Between(before, after),
            [.. edition.Versions.Skip(1).Select(version => version.Name)]);
    }
}
