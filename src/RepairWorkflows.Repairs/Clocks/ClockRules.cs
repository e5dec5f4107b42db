using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>The policies and calendars in force, and each calendar version that a clock may still count by.</summary>
/// <remarks>An immutable picture: a publication makes another one.</remarks>
public sealed class ClockRules : IWorkTimes
{
    private readonly Dictionary<string, ClockPolicy> _policies;
    private readonly Dictionary<string, Lazy<WorkTime>> _calendars;
    private readonly Dictionary<string, string> _latest;

    /// <summary>Makes the picture.</summary>
    /// <param name="policies">The policies in force, each once.</param>
    /// <param name="calendars">All versions of the calendars, standing alone.</param>
    /// <param name="siteCalendar">The name of the site's calendar, which is among them.</param>
    internal ClockRules(
        IEnumerable<ClockPolicy> policies, IReadOnlyList<CalendarVersion> calendars, string siteCalendar)
    {
        _policies = policies.ToDictionary(policy => policy.Name);
        _calendars = calendars.ToDictionary(
            version => version.Id, version => new Lazy<WorkTime>(() => new WorkTime(version.Calendar)));
        _latest = calendars.GroupBy(version => version.Calendar.Name)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!.Id);
        SiteCalendar = siteCalendar;
        Waiting =
        [
            .. _policies.Values.Where(policy => policy.HasConditions)
                .OrderBy(policy => policy.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a site begins with, until anything is published.</summary>
    /// <exception cref="InvalidOperationException">
    /// A policy or the calendar makes no sense; the message says which.
    /// </exception>
    public static ClockRules Of(SiteOptions site) => ClockRulesReader.Read(site);

    /// <summary>The picture for the same site once this was published; this one while nothing was.</summary>
    public ClockRules With(StoredRules published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Sequence == 0 ? this : ClockRulesReader.Of(published, SiteCalendar);
    }

    /// <summary>The sequence of the newest publication; 0 for what a site begins with.</summary>
    public long Sequence { get; init; }

    /// <summary>The newest version of each calendar and policy; none of what a site begins with.</summary>
    public IReadOnlyList<RuleVersion> Newest { get; init; } = [];

    /// <summary>The newest version of each calendar or policy, by name.</summary>
    internal IReadOnlyList<RuleVersion> NewestOf(RuleKind kind) =>
    [
        .. Newest.Where(version => version.Kind == kind).OrderBy(version => version.Name, StringComparer.Ordinal),
    ];

    /// <summary>When anything was published last.</summary>
    public DateTimeOffset PublishedAt => Newest.Count == 0 ? default : Newest.Max(version => version.PublishedAt);

    /// <summary>The name of the site's calendar.</summary>
    public string SiteCalendar { get; }

    /// <summary>The calendars there are, by name.</summary>
    public IReadOnlyCollection<string> Calendars => _latest.Keys;

    /// <summary>The policies in force, by name.</summary>
    public IReadOnlyCollection<ClockPolicy> Policies => _policies.Values;

    /// <summary>Those of them that wait for something on the timeline, by name.</summary>
    internal IReadOnlyList<ClockPolicy> Waiting { get; }

    /// <summary>When the site works, as of now.</summary>
    public WorkTime Site => _calendars[_latest[SiteCalendar]].Value;

    /// <summary>The policy of that name.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockPolicyUnknown"/>.</exception>
    public ClockPolicy Policy(string name) =>
        _policies.GetValueOrDefault(name)
        ?? throw new RuleViolationException(RepairErrors.ClockPolicyUnknown, $"There is no clock policy '{name}'.");

    /// <summary>
    /// What people call a policy: as its owner does in that language, as the product does, or its plain name.
    /// </summary>
    public string NameOf(string policy, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _policies.GetValueOrDefault(policy)?.DisplayName?.GetValueOrDefault(culture.TwoLetterISOLanguageName)
            ?? RepairTexts.Find($"clock.{policy}", culture) ?? policy;
    }

    /// <summary>
    /// The year a deadline lies in when its holidays are not announced yet: it may move. Null otherwise.
    /// </summary>
    /// <param name="calendar">What the clock counts by, as <c>name@version</c>; null for elapsed time.</param>
    /// <param name="dueAt">The deadline; null when there is none now.</param>
    public int? UnannouncedYear(string? calendar, DateTimeOffset? dueAt) =>
        calendar is not null && dueAt is { } due && Calendar(calendar) is var times && !times.IsAnnounced(due)
            ? times.DayOf(due).Year
            : null;

    /// <inheritdoc/>
    WorkTime IWorkTimes.Find(string calendar) => Calendar(calendar);

    /// <summary>What a policy means for an order; null when there is no such policy any more.</summary>
    internal ClockTerms? FindTerms(string policy, OrderDocument order) =>
        _policies.TryGetValue(policy, out var found) ? TermsOf(found, order) : null;

    /// <summary>What a policy means for an order.</summary>
    internal ClockTerms TermsOf(ClockPolicy policy, OrderDocument order) =>
        TermsOf(policy, order.Urgency, order.Report.CustomerClass, order.EquipmentClass);

    /// <summary>What a policy means for orders this urgent, of customers or about equipment of that class.</summary>
    internal ClockTerms TermsOf(
        ClockPolicy policy, Urgency? urgency, string? customerClass, string? equipmentClass = null)
    {
        var length = policy.LengthFor(urgency, customerClass, equipmentClass);
        return new ClockTerms(policy, length, length.IsWorkTime ? _latest[policy.Calendar ?? SiteCalendar] : null);
    }

    /// <summary>The publication that such terms come from; null for what a site begins with.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="isPolicy">Whether that of the policy is meant, and not that of its calendar.</param>
    internal RuleVersion? PublicationOf(ClockTerms terms, bool isPolicy)
    {
        var (kind, name) = isPolicy ? (RuleKind.Policy, terms.Policy.Name) : (RuleKind.Calendar, terms.CalendarName);
        return Newest.FirstOrDefault(version => version.Kind == kind && version.Name == name);
    }

    /// <summary>The newest version of a calendar.</summary>
    internal WorkTime NewestOf(string calendar) => Calendar(_latest[calendar]);

    /// <summary>The calendar of that name and version, <c>name@version</c>.</summary>
    internal WorkTime Calendar(string id) => _calendars[id].Value;
}

/// <summary>A version of a calendar, standing alone.</summary>
/// <param name="Number">Counts from 1 for each calendar.</param>
/// <param name="Calendar">The calendar, what it takes from its base written out.</param>
public sealed record CalendarVersion(int Number, WorkCalendar Calendar)
{
    /// <summary>How clocks name it: <c>name@version</c>.</summary>
    public string Id => new CalendarId(Calendar.Name, Number).ToString();
}
