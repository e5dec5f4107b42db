using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The versions of calendars and policies of a <see cref="MemoryStore"/>.</summary>
/// <param name="store">Whose.</param>
/// <param name="begins">The policies and calendars until any are published.</param>
public sealed class MemoryRules(MemoryStore store, ClockRules begins) : IRuleStore
{
    private readonly Lock _lock = new();
    private readonly List<RuleVersion> _versions = [];
    private readonly ClockRules _begins = begins;
    private volatile Lazy<ClockRules> _inForce = new(begins);

    /// <summary>The policies and calendars in force.</summary>
    public ClockRules InForce => _inForce.Value;

    /// <inheritdoc/>
    public Task<long> FindSequenceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<long>(_versions.Count);
        }
    }

    /// <inheritdoc/>
    public Task<StoredRules> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(new StoredRules(_versions.Count, [.. _versions]));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RuleVersion>> ReadAsync(
        RuleKind kind, string name, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<RuleVersion>>(
            [
                .. _versions.Where(version => version.Kind == kind && version.Name == name)
                    .OrderByDescending(version => version.Number),
            ]);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RuleHead>> ListAsync(
        RuleKind kind, string name, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(kind, name, cancellationToken)).Select(HeadOf)];

    /// <inheritdoc/>
    public async Task<RuleVersion?> FindAsync(
        RuleKind kind, string name, int? number, CancellationToken cancellationToken) =>
        (await ReadAsync(kind, name, cancellationToken))
            .FirstOrDefault(version => number is null || version.Number == number);

    /// <inheritdoc/>
    public Task PublishAsync(
        IReadOnlyList<RuleVersion> versions, long readSequence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (readSequence != _versions.Count || versions.Any(version => _versions.Exists(
                other => (other.Kind, other.Name, other.Number) == (version.Kind, version.Name, version.Number))))
            {
                throw new ConcurrencyConflictException("Somebody else published.");
            }

            _versions.AddRange(versions);
            var published = new StoredRules(_versions.Count, [.. _versions]);
            _inForce = new Lazy<ClockRules>(() => _begins.With(published));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<int> CountBehindAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(store.Cases.InstancesWith(IsBehind).Count);
        }
    }

    /// <inheritdoc/>
    public Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var behind = store.Cases.InstancesWith(IsBehind).Where(id => store.TimerStore.Find(IdOf(id)) is null)
                .Take(limit).ToList();
            behind.ForEach(id => store.TimerStore.Set(id, new InstanceTimer(IdOf(id), RulesReview.TimerName, id, now)));
            return Task.FromResult(behind.Count);
        }
    }

    private static RuleHead HeadOf(RuleVersion version) => new()
    {
        Kind = version.Kind,
        Name = version.Name,
        Number = version.Number,
        Origin = version.Origin,
        PublishedAt = version.PublishedAt,
        PublishedBy = version.PublishedBy,
        Reason = version.Reason,
    };

    private static string IdOf(string instanceId) => $"rules/{instanceId}";

    private bool IsBehind(ClockRecord clock) => clock.State != ClockState.Stopped
        && Newest(RuleKind.Policy, clock.Policy) is { } policy
        && (clock.PolicyVersion != policy || (clock.Calendar is { } text && CalendarId.Parse(text) is var calendar
            && Newest(RuleKind.Calendar, calendar.Name) is { } number && calendar.Number != number));

    private int? Newest(RuleKind kind, string name) =>
        _versions.LastOrDefault(version => version.Kind == kind && version.Name == name)?.Number;
}
