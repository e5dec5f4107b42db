using MediatR;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>Asks for what somebody should look at: it does not go on by itself.</summary>
public sealed record GetFindings : IRequest<Findings>
{
    /// <summary>The most of each kind that are listed.</summary>
    public const int Most = 100;
}

/// <summary>What somebody should look at. At most <see cref="GetFindings.Most"/> of each kind.</summary>
public sealed record Findings
{
    /// <summary>Instances that have not ended and wait for nothing, the newest first.</summary>
    public required IReadOnlyList<InstanceHeader> Stuck { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int StuckTotal { get; init; }

    /// <summary>Messages that could not be delivered so far, the oldest first.</summary>
    public required IReadOnlyList<FailingMessage> FailingMessages { get; init; }

    /// <summary>Events and the like that nobody took in time, the last to be given up first.</summary>
    public required IReadOnlyList<DeadStimulus> DeadLetters { get; init; }
}

internal sealed class GetFindingsHandler(
    IInstanceReader instances, IFailingMessages messages, IQueuedStimuli stimuli)
    : IRequestHandler<GetFindings, Findings>
{
    public async Task<Findings> Handle(GetFindings request, CancellationToken cancellationToken)
    {
        var stuck = await instances.ListAsync(
            new InstanceFilter { IsStuck = true }, 0, GetFindings.Most, cancellationToken);
        return new Findings
        {
            Stuck = stuck.Headers,
            StuckTotal = stuck.Total,
            FailingMessages = await messages.ListAsync(GetFindings.Most, cancellationToken),
            DeadLetters = await stimuli.ListDeadAsync(GetFindings.Most, cancellationToken),
        };
    }
}
