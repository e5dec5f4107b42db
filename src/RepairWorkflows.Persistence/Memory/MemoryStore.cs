using System.Runtime.CompilerServices;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>
/// Keeps everything in memory, with the promises of the databases: for scenarios, and for tests that need no database.
/// </summary>
/// <param name="clock">Decides what is due.</param>
/// <param name="begins">The policies and calendars until any are published.</param>
public sealed partial class MemoryStore(TimeProvider clock, ClockRules begins) : IWorkflowStore, IInstanceReader
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredInstance> _instances = [];
    private readonly Dictionary<string, StoredBookmark> _bookmarks = [];
    private readonly Dictionary<(string Scope, string Key), InboxEntry> _inbox = [];
    private readonly Dictionary<string, List<BurstLog>> _logs = [];

    /// <summary>The cases of the instances.</summary>
    public MemoryCases Cases { get; } = new();

    /// <summary>The registry of special customers.</summary>
    public MemorySpecialCustomers SpecialCustomers { get; } = new();

    /// <summary>The versions of calendars and policies.</summary>
    public MemoryRules Rules => field ??= new(this, begins);

    /// <summary>The timers of the instances.</summary>
    public MemoryTimers TimerStore { get; } = new(clock);

    /// <summary>The messages that wait for delivery.</summary>
    public MemoryOutbox Outbox { get; } = new(clock);

    /// <summary>How many bursts have been committed.</summary>
    public int Commits { get; private set; }

    /// <summary>All timers that are set, soonest first.</summary>
    public IReadOnlyList<InstanceTimer> Timers => TimerStore.All;

    /// <inheritdoc/>
    public Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Load(instanceId));
        }
    }

    /// <inheritdoc/>
    public Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<(StoredInstance, InstanceTimer)?>(
                TimerStore.Find(timerId) is { } found ? (Load(found.InstanceId)!, found.Timer) : null);
        }
    }

    /// <inheritdoc/>
    public Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_inbox.GetValueOrDefault((scope, key)));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BurstLog> ReadLogAsync(
        string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var log in LogsOf(instanceId))
        {
            yield return log;
        }
    }

    private BurstLog[] LogsOf(string instanceId)
    {
        lock (_lock)
        {
            return [.. _logs.GetValueOrDefault(instanceId) ?? []];
        }
    }

    private StoredInstance? Load(string instanceId) =>
        _instances.TryGetValue(instanceId, out var stored)
            ? new LoadedInstance(stored, Cases.Find(instanceId)).ToInstance(Rules.InForce)
            : null;
}
