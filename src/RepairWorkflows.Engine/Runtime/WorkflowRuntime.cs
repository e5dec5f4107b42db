using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime;

/// <inheritdoc/>
internal sealed class WorkflowRuntime(
    BurstRunner runner, IWorkflowStore store, TimeProvider clock, CommitListeners listeners,
    ILogger<WorkflowRuntime> log) : IWorkflowRuntime
{
    // A burst takes about a millisecond: whoever loses more races than this meets a flood, not a neighbour.
    private const int MostAttempts = 20;

    public Task<BurstReport> StartAsync(StartRequest request, CancellationToken cancellationToken) =>
        AgainAfterConflictAsync(
            async () =>
            {
                var burst = await runner.BeginAsync(request, request.At ?? clock.GetStorableNow(), cancellationToken);
                return await CommitAsync(burst, null, null, request.Inbox, cancellationToken);
            });

    public Task<BurstReport> ResumeAsync(
        string instanceId, Func<RestingInstance, ResumeDecision> decide, CancellationToken cancellationToken) =>
        AgainAfterConflictAsync(
            async () =>
            {
                var stored = await FindAsync(instanceId, cancellationToken);
                var burst = await runner.LoadAsync(stored, clock.GetStorableNow(), cancellationToken);
                var decision = decide(Resting(burst, stored));
                var resumed = decision.BookmarkId is { } id
                    ? burst.State.Bookmarks.Where(mark => mark.Id == id).Select(mark => (mark, decision.Input))
                    : [];
                await burst.ResumeAsync(resumed.ToList(), cancellationToken);
                return await CommitAsync(burst, stored, null, decision.Inbox, cancellationToken);
            });

    public Task<BurstReport> CancelAsync(string instanceId, CancellationToken cancellationToken) =>
        AgainAfterConflictAsync(
            async () =>
            {
                var stored = await FindAsync(instanceId, cancellationToken);
                var burst = await runner.LoadAsync(stored, clock.GetStorableNow(), cancellationToken);
                if (burst.State.IsOver)
                {
                    return new BurstReport(stored.Header, burst.Companion, burst.State.Output);
                }

                burst.Cancel();
                return await CommitAsync(burst, stored, null, null, cancellationToken);
            });

    public async Task<bool> FireTimerAsync(string timerId, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        var fired = await AgainAfterConflictAsync(
            async () => await store.FindByTimerAsync(timerId, cancellationToken) is { } found
                && found.Timer.DueAt <= (dueAt ?? clock.GetStorableNow())
                    ? await FireAsync(found.Instance, found.Timer, cancellationToken)
                    : null);
        return fired is not null;
    }

    private async Task<StoredInstance> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await store.FindAsync(instanceId, cancellationToken)
        ?? throw new NotFoundException(EngineErrors.InstanceNotFound, $"There is no instance {instanceId}.");

    private async Task<BurstReport?> FireAsync(
        StoredInstance stored, InstanceTimer timer, CancellationToken cancellationToken)
    {
        // The store's clock said that it is due; a machine whose own clock is behind must not act before that instant.
        var now = clock.GetStorableNow();
        var burst = await runner.LoadAsync(stored, now < timer.DueAt ? timer.DueAt : now, cancellationToken);
        List<(ActiveBookmark, object?)> resumed = burst.State.IsOver
            ? []
            : [.. burst.State.Bookmarks.Where(mark => mark.Id == timer.Target).Select(mark => (mark, (object?)null))];
        if (resumed.Count == 0 && burst.Companion is { } companion)
        {
            var signals = companion.OnTimerDue(timer, burst.Now);
            resumed.AddRange(burst.State.IsOver ? [] : signals.SelectMany(signal => Matching(burst, signal)));
        }

        await burst.ResumeAsync(resumed, cancellationToken);
        return await CommitAsync(burst, stored, timer.Id, null, cancellationToken);
    }

    private async Task<BurstReport> CommitAsync(
        Burst burst, StoredInstance? before, string? firedTimer, Func<InstanceCompanion?, InboxEntry>? inbox,
        CancellationToken cancellationToken)
    {
        var effects = burst.Companion?.TakeEffects(burst.Now) ?? CompanionEffects.None;
        var commit = new BurstCommit
        {
            Instances = [runner.Change(burst, before, firedTimer, effects)],
            Outbox = [.. burst.Messages, .. effects.Messages],
            Inbox = inbox?.Invoke(burst.Companion),
            At = burst.Now,
        };
        await store.CommitAsync(commit, cancellationToken);
        listeners.Tell(commit);
        foreach (var incident in burst.State.Incidents.Skip(burst.IncidentsBefore))
        {
            EngineLog.IncidentHappened(log, incident.Code, burst.State.Id, incident.ActivityId);
        }

        return new BurstReport(commit.Instances[0].Header, burst.Companion, burst.State.Output);
    }

    private static IEnumerable<(ActiveBookmark, object?)> Matching(Burst burst, Signal signal) =>
        burst.State.Bookmarks
            .Where(mark => mark.Bookmark.Name == signal.Name && mark.Bookmark.Key == signal.Key)
            .Select(mark => (mark, signal.Input));

    private static RestingInstance Resting(Burst burst, StoredInstance stored) =>
        new(
            stored.Header,
            burst.State.IsOver
                ? []
                : [.. burst.State.Bookmarks.Select(mark => new RestingBookmark(
                    mark.Id, mark.Execution.Activity.Id, mark.Execution.Id, mark.Bookmark, mark.CreatedAt))],
            burst.Companion,
            burst.Now);

    private static async Task<T> AgainAfterConflictAsync<T>(Func<Task<T>> attempt)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (ConcurrencyConflictException) when (attempts < MostAttempts)
            {
                // Whoever was faster is done by now: read again, decide again.
            }
        }
    }
}
