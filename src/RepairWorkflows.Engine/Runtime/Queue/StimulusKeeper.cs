using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime.Messages;

namespace RepairWorkflows.Engine.Runtime.Queue;

/// <summary>Keeps stimuli that nobody waited for, and brings them to whoever waits next.</summary>
public sealed class StimulusKeeper(
    IQueuedStimuli queue, QueueDelivery delivery, IOptions<QueueOptions> options, TimeProvider clock)
    : IUpkeep
{
    internal const string Name = "queue";

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Keeps one. Whoever began to wait while nobody seemed to gets it at once.</summary>
    internal async Task KeepAsync(Stimulus stimulus, Once once, CancellationToken cancellationToken)
    {
        var kept = new QueuedStimulus
        {
            Id = once.NewInstanceId(Name),
            Name = stimulus.Name,
            Key = stimulus.Key,
            Hash = BookmarkHash.Of(stimulus.Name, stimulus.Key),
            CorrelationId = stimulus.CorrelationId,
            InstanceId = stimulus.InstanceId,
            Input = stimulus.Input is null ? null : ValueCodec.ToElement(stimulus.Input).GetRawText(),
            CreatedAt = Now,
            ExpiresAt = Now + options.Value.Lifetime,
        };
        try
        {
            await queue.AddAsync(kept, once.Heard(Name), cancellationToken);
        }
        catch (DuplicateCommandException)
        {
            return; // heard, or kept, when it came for the first time
        }

        await delivery.DeliverAsync(kept.Id, cancellationToken);
    }

    /// <summary>
    /// Gives up what is too old, and delivers what somebody waits for: bursts that began to wait at the very moment a
    /// stimulus came may have missed it.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await queue.ExpireAsync(Now, Now - options.Value.DeadLettersKept, cancellationToken);
        foreach (var id in await queue.FindAwaitedAsync(Now, 50, cancellationToken))
        {
            await delivery.DeliverAsync(id, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.SweepInterval;
}
