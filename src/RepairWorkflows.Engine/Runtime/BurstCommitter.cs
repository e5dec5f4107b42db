using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime.Children;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Writes bursts, with those that they ran inline, and tells of it.</summary>
internal sealed class BurstCommitter(
    BurstRunner runner, IWorkflowStore store, CommitListeners listeners, ChildEndings endings,
    ILogger<BurstCommitter> log)
{
    /// <summary>
    /// Writes a burst; but not one whose waiting endpoint turned its request down: then it goes on waiting.
    /// </summary>
    /// <param name="burst">The burst, at rest.</param>
    /// <param name="before">The instance as it was; null for a new one.</param>
    /// <param name="occasion">What it answers to.</param>
    /// <param name="cancellationToken">Ends the waiting, as long as nothing is written.</param>
    public async Task<BurstReport> CommitAsync(
        Burst burst, StoredInstance? before, Occasion occasion, CancellationToken cancellationToken)
    {
        if (burst.Http?.Answer is { IsRefusal: true } refusal)
        {
            EngineLog.RequestRefused(log, burst.Workflow.Definition.DefinitionId, refusal.StatusCode);
            if (before is not null)
            {
                return new BurstReport(before.Header, null, burst.State.Output);
            }
        }

        IReadOnlyList<Burst> all = [burst, .. Inside(burst)];
        var (commit, report) = await WriteAsync(
            occasion.Number, number => Make(all, before, occasion, number), cancellationToken);
        listeners.Tell(commit with { AddedMessages = report.AddedMessages });
        Log(all);
        return new BurstReport(commit.Instances[0].Header, burst.Companion, burst.State.Output)
        {
            Incidents = [.. burst.State.Incidents.Skip(burst.IncidentsBefore)],
        };
    }

    private async Task<(BurstCommit Commit, CommitReport Report)> WriteAsync(
        NumberWish? wish, Func<string?, BurstCommit> make, CancellationToken cancellationToken)
    {
        if (wish is null)
        {
            var commit = make(null);
            return (commit, await store.CommitAsync(commit, cancellationToken));
        }

        BurstCommit? made = null;
        var report = await store.CommitNumberedAsync(
            wish.Day, number => made = make(wish.Words(number)), cancellationToken);
        return (made!, report);
    }

    private BurstCommit Make(IReadOnlyList<Burst> all, StoredInstance? before, Occasion occasion, string? number)
    {
        var burst = all[0];
        if (number is not null)
        {
            burst.State.Name ??= number;
            burst.Companion?.OnNumbered(number);
        }

        var effects = burst.Companion?.TakeEffects(burst.Now) ?? CompanionEffects.None;
        return new BurstCommit
        {
            Instances =
            [
                runner.Change(burst, before, occasion.FiredTimer, effects),
                .. all.Skip(1).Select(child => runner.Change(child, null, null, CompanionEffects.None)),
            ],
            Outbox =
            [
                .. all.SelectMany(one => one.Messages), .. effects.Messages,
                .. effects.Events.Select(raised => EngineMessage.Raised(raised, burst.State.Id)),
                .. endings.MessagesOf(all),
            ],
            Inbox = occasion.Inbox?.Invoke(burst.Companion),
            DeliveredStimulus = occasion.DeliveredStimulus,
            FiredTrigger = occasion.FiredTrigger,
            Claim = occasion.Claim,
            At = burst.Now,
        };
    }

    private static IEnumerable<Burst> Inside(Burst burst) =>
        burst.Children.SelectMany(child => Inside(child).Prepend(child));

    private void Log(IReadOnlyList<Burst> bursts)
    {
        foreach (var burst in bursts)
        {
            foreach (var incident in burst.State.Incidents.Skip(burst.IncidentsBefore))
            {
                EngineLog.IncidentHappened(log, incident.Code, burst.State.Id, incident.ActivityId);
            }

            if (BurstRunner.IsStuck(burst))
            {
                EngineLog.InstanceStuck(log, burst.State.Id);
            }
        }
    }
}

/// <summary>What a burst answers to: each of it happens once.</summary>
internal sealed record Occasion
{
    /// <summary>Nothing that could come twice.</summary>
    public static Occasion Plain { get; } = new();

    /// <summary>The timer that fires.</summary>
    public string? FiredTimer { get; init; }

    /// <summary>The trigger that fires.</summary>
    public TriggerFiring? FiredTrigger { get; init; }

    /// <summary>The queued stimulus that is delivered.</summary>
    public string? DeliveredStimulus { get; init; }

    /// <summary>The number that the new instance takes.</summary>
    public NumberWish? Number { get; init; }

    /// <summary>What must not run beside the new instance.</summary>
    public ActivationClaim? Claim { get; init; }

    /// <summary>Says what to remember of the command.</summary>
    public Func<InstanceCompanion?, InboxEntry>? Inbox { get; init; }
}
