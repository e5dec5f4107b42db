using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Publishes calendars and policies: checked, in versions, and with those that stand on them.</summary>
internal sealed class RulePublisher(IRuleStore store, TimeProvider clock)
{
    /// <summary>Publishes a calendar, and anew each calendar that stands on it.</summary>
    /// <param name="written">As its owner wrote it.</param>
    /// <param name="basedOn">The version it was made from; 0 for a new one, null when nobody cares.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.RulesChanged"/>.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody else published at the same time.</exception>
    public async Task<RuleVersion> PublishAsync(
        WorkCalendar written, int? basedOn, string by, string reason, CancellationToken cancellationToken)
    {
        var known = Newest(await store.ReadAsync(cancellationToken), RuleKind.Calendar);
        RequireBasis(known, written.Name, basedOn);
        List<RuleVersion> versions = [];
        Add(written);
        foreach (var standing in known.Values.Where(version => version.Name != written.Name)
            .Select(version => ClockRulesReader.CalendarOf(version.Content))
            .Where(calendar => calendar.Base == written.Name))
        {
            Add(standing);
        }

        await store.PublishAsync(versions, cancellationToken);
        return versions[0];

        void Add(WorkCalendar calendar)
        {
            var complete = Complete(calendar, versions, known);
            var problems = CalendarCheck.Problems(complete);
            if (problems.Count > 0)
            {
                throw CalendarCsv.Refused(problems);
            }

            versions.Add(Version(RuleKind.Calendar, calendar.Name, known, by, reason) with
            {
                Content = JsonSerializer.Serialize(calendar, RepairJson.Plain.WorkCalendar),
                Complete = JsonSerializer.Serialize(complete, RepairJson.Plain.WorkCalendar),
            });
        }
    }

    /// <summary>Publishes a policy.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ClockPolicyInvalid"/>.</exception>
    /// <inheritdoc cref="PublishAsync(WorkCalendar, int?, string, string, CancellationToken)"/>
    public async Task<RuleVersion> PublishAsync(
        ClockPolicy written, int? basedOn, string by, string reason, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(cancellationToken);
        if (Problems(written, Newest(stored, RuleKind.Calendar).Keys) is { Count: > 0 } problems)
        {
            throw RuleJson.Refused(RepairErrors.ClockPolicyInvalid, problems);
        }

        var known = Newest(stored, RuleKind.Policy);
        RequireBasis(known, written.Name, basedOn);
        var version = Version(RuleKind.Policy, written.Name, known, by, reason) with { Content = TextOf(written) };
        await store.PublishAsync([version], cancellationToken);
        return version;
    }

    /// <summary>What makes no sense in a policy, or is not carried out.</summary>
    public static IReadOnlyList<FieldError> Problems(ClockPolicy policy, IReadOnlyCollection<string> calendars) =>
        PolicyCheck.Problems(policy, calendars) is { Count: > 0 } problems ? problems : PolicyReach.Problems(policy);

    /// <summary>A policy as it is kept: its version stands beside it.</summary>
    public static string TextOf(ClockPolicy policy) =>
        JsonSerializer.Serialize(policy with { Version = 1 }, RepairJson.Plain.ClockPolicy);

    private static Dictionary<string, RuleVersion> Newest(StoredRules stored, RuleKind kind) =>
        stored.Versions.Where(version => version.Kind == kind).GroupBy(version => version.Name)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!);

    private static void RequireBasis(Dictionary<string, RuleVersion> known, string name, int? basedOn)
    {
        if (basedOn is { } number && number != (known.GetValueOrDefault(name)?.Number ?? 0))
        {
            throw new RuleViolationException(
                RepairErrors.RulesChanged, RepairTexts.Get($"error.{RepairErrors.RulesChanged}"));
        }
    }

    private static WorkCalendar Complete(
        WorkCalendar calendar, List<RuleVersion> now, Dictionary<string, RuleVersion> known)
    {
        if (calendar.Base is not { } name)
        {
            return calendar;
        }

        var parent = now.Find(version => version.Name == name) ?? known.GetValueOrDefault(name);
        return parent?.Complete is { } complete && name != calendar.Name
            ? calendar.Over(ClockRulesReader.CalendarOf(complete))
            : throw CalendarCsv.Refused([CalendarCheck.Error("base", RepairErrors.CalendarUnknown, name)]);
    }

    private RuleVersion Version(
        RuleKind kind, string name, Dictionary<string, RuleVersion> known, string by, string reason) => new()
        {
            Kind = kind,
            Name = name,
            Number = (known.GetValueOrDefault(name)?.Number ?? 0) + 1,
            Content = "",
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = by,
            Reason = reason,
        };
}
