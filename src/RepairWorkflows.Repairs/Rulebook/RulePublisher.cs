using System.Text.Json;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Publishes calendars and policies: checked, in versions, and with those that stand on them.</summary>
internal sealed class RulePublisher(
    IRuleStore store, IClockRules rules, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>What publishing a calendar would make of those there are; nothing is written.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    public CalendarEdition EditionOf(WrittenCalendar written, StoredRules stored, Publication publication)
    {
        var edition = new CalendarEdition(
            stored.NewestOf(RuleKind.Calendar), publication, clock.GetUtcNow(),
            (rules.Current.SiteCalendar, site.Value.TimeZone));
        edition.Add(written);
        return edition;
    }

    /// <summary>
    /// Publishes a calendar, and anew each calendar that stands on it; what is the newest already stays.
    /// </summary>
    /// <param name="written">As its owner wrote it.</param>
    /// <param name="basedOn">The version it was made from; 0 for a new one, null when nobody cares.</param>
    /// <param name="publication">Who publishes, and why.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.RulesChanged"/>.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody else published at the same time.</exception>
    public async Task<RuleVersion> PublishAsync(
        WrittenCalendar written, int? basedOn, Publication publication, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(cancellationToken);
        var content = JsonSerializer.Serialize(written.Calendar, RepairJson.Plain.WorkCalendar);
        if (Repeated(stored.NewestOf(RuleKind.Calendar), written.Calendar.Name, content, basedOn) is { } same)
        {
            return same;
        }

        var edition = EditionOf(written, stored, publication);
        await store.PublishAsync(edition.Versions, stored.Sequence, cancellationToken);
        return edition.Versions[0];
    }

    /// <summary>Publishes a policy; what is the newest already stays.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ClockPolicyInvalid"/>.</exception>
    /// <inheritdoc cref="PublishAsync(WrittenCalendar, int?, Publication, CancellationToken)"/>
    public async Task<RuleVersion> PublishAsync(
        ClockPolicy written, int? basedOn, Publication publication, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(cancellationToken);
        if (PolicyCheck.Problems(written, stored.NewestOf(RuleKind.Calendar).Keys) is { Count: > 0 } problems)
        {
            throw RuleJson.Refused(RepairErrors.ClockPolicyInvalid, problems);
        }

        var known = stored.NewestOf(RuleKind.Policy);
        var content = TextOf(written);
        if (Repeated(known, written.Name, content, basedOn) is { } same)
        {
            return same;
        }

        var version = new RuleVersion
        {
            Kind = RuleKind.Policy,
            Name = written.Name,
            Number = (known.GetValueOrDefault(written.Name)?.Number ?? 0) + 1,
            Content = content,
            Origin = publication.Origin,
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = publication.By,
            Reason = publication.Reason,
        };
        await store.PublishAsync([version], stored.Sequence, cancellationToken);
        return version;
    }

    /// <summary>A policy as it is kept: its version stands beside it.</summary>
    public static string TextOf(ClockPolicy policy) =>
        JsonSerializer.Serialize(policy with { Version = 1 }, RepairJson.Plain.ClockPolicy);

    // Whoever lost the answer sends it again: that is no publication.
    private static RuleVersion? Repeated(
        Dictionary<string, RuleVersion> known, string name, string content, int? basedOn)
    {
        var newest = known.GetValueOrDefault(name);
        if (newest?.Content == content)
        {
            return newest;
        }

        return basedOn is { } number && number != (newest?.Number ?? 0)
            ? throw new RuleViolationException(
                RepairErrors.RulesChanged, RepairTexts.Get($"error.{RepairErrors.RulesChanged}"))
            : null;
    }
}
