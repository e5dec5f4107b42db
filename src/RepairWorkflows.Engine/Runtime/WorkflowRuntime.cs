using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Triggers;

namespace RepairWorkflows.Engine.Runtime;

/// <inheritdoc/>
internal sealed class WorkflowRuntime(
    BurstRunner runner, IWorkflowStore store, TimeProvider clock, BurstCommitter committer, TriggerStarter triggers)
    : IWorkflowRuntime
{
    public Task<BurstReport> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var calls = new SentCalls();
        return Attempts.AgainAfterConflictAsync(
            async () =>
            {
                var at = request.At ?? clock.GetStorableNow();
                var burst = await runner.BeginAsync(request, calls, at, cancellationToken);
                var occasion = new Occasion
                {
                    Inbox = request.Inbox,
                    Number = request.Number,
                    Claim = request.HeedsStrategy
                        ? ActivationRules.ClaimOf(burst.Workflow.Definition, request.CorrelationId)
                        : null,
                };
                return await committer.CommitAsync(burst, null, occasion, cancellationToken);
            });
    }

    public Task<BurstReport> ResumeAsync(
        string instanceId, Func<RestingInstance, ResumeDecision> decide, CancellationToken cancellationToken) =>
        ResumeAsync(instanceId, null, decide, cancellationToken);

    public Task<BurstReport> ResumeAsync(
        string instanceId, StoredInstance? read, Func<RestingInstance, ResumeDecision> decide,
        CancellationToken cancellationToken)
    {
        var (early, calls) = (new SentCalls(), new SentCalls());
        return Attempts.AgainAfterConflictAsync(
            async () =>
            {
                var stored = read ?? await FindAsync(instanceId, cancellationToken);
                read = null;
                var burst = await runner.LoadAsync(stored, clock.GetStorableNow(), cancellationToken);
                await RestingBookmarks.CatchUpAsync(burst, early, cancellationToken);
                var decision = decide(RestingBookmarks.Of(burst, stored));
                burst.Connect(decision.Http, calls);
                var resumed = RestingBookmarks.Chosen(burst, decision);
                if (resumed.Count == 0 && decision.BookmarkId is not null && burst.Companion is null)
                {
                    // Gone, and there is nothing else that could have changed.
                    return new BurstReport(stored.Header, null, burst.State.Output);
                }

                await burst.ResumeAsync(resumed, cancellationToken);
                var occasion = new Occasion { Inbox = decision.Inbox, DeliveredStimulus = decision.DeliveredStimulus };
                var report = await committer.CommitAsync(burst, stored, occasion, cancellationToken);
                return report with { HasResumed = resumed.Count > 0 };
            });
    }

    public Task<BurstReport> CancelAsync(string instanceId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(
            async () =>
            {
                var stored = await FindAsync(instanceId, cancellationToken);
                var burst = await runner.LoadAsync(stored, clock.GetStorableNow(), cancellationToken);
                if (burst.State.IsOver)
                {
                    return new BurstReport(stored.Header, burst.Companion, burst.State.Output);
                }

                burst.Cancel();
                return await committer.CommitAsync(burst, stored, Occasion.Plain, cancellationToken);
            });

    public Task<RetryReport> RetryAsync(
        string instanceId, IReadOnlyCollection<string>? activityIds, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(
            async () =>
            {
                var stored = await FindAsync(instanceId, cancellationToken);
                var burst = await runner.LoadAsync(stored, clock.GetStorableNow(), cancellationToken);
                var again = await burst.RetryAsync(activityIds, cancellationToken);
                if (again == 0)
                {
                    return new RetryReport(0, []);
                }

                var report = await committer.CommitAsync(burst, stored, Occasion.Plain, cancellationToken);
                return new RetryReport(again, report.Incidents);
            });

    public async Task<bool> FireTimerAsync(string timerId, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        if (StoredTrigger.IsTimer(timerId))
        {
            return await triggers.FireAsync(timerId, dueAt, clock.GetStorableNow(), cancellationToken);
        }

        var (early, calls) = (new SentCalls(), new SentCalls());
        var fired = await Attempts.AgainAfterConflictAsync(
            async () => await store.FindByTimerAsync(timerId, cancellationToken) is { } found
                && found.Timer.DueAt <= (dueAt ?? clock.GetStorableNow())
                    ? await FireAsync(found.Instance, found.Timer, (early, calls), cancellationToken)
                    : null);
        return fired is not null;
    }

    private async Task<StoredInstance> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await store.FindAsync(instanceId, cancellationToken)
        ?? throw NotFoundException.OfInstance(instanceId);

    private async Task<BurstReport?> FireAsync(
        StoredInstance stored, InstanceTimer timer, (SentCalls Early, SentCalls Now) calls,
        CancellationToken cancellationToken)
    {
        // The store's clock said that it is due; a machine whose own clock is behind must not act before that instant.
        var now = clock.GetStorableNow();
        var burst = await runner.LoadAsync(stored, now < timer.DueAt ? timer.DueAt : now, cancellationToken);
        await RestingBookmarks.CatchUpAsync(burst, calls.Early, cancellationToken);
        burst.Connect(null, calls.Now);
        List<(ActiveBookmark, object?)> resumed = burst.State.IsOver
            ? []
            : [.. burst.State.Bookmarks.Where(mark => mark.Id == timer.Target).Select(mark => (mark, (object?)null))];
        if (resumed.Count == 0 && burst.Companion is { } companion)
        {
            var signals = companion.OnTimerDue(timer, burst.Now);
            resumed.AddRange(
                burst.State.IsOver ? [] : signals.SelectMany(signal => RestingBookmarks.Matching(burst, signal)));
        }

        await burst.ResumeAsync(resumed, cancellationToken);
        return await committer.CommitAsync(
            burst, stored, new Occasion { FiredTimer = timer.Id }, cancellationToken);
    }
}
