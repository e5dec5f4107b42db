using MediatR;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>Asks for what somebody should look at, since it does not go on by itself: a page of each kind.</summary>
/// <param name="By">Who asks: <see cref="FindingSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetFindings(Actor By) : IRequest<FindingPages>
{
    /// <summary>The most findings of a kind that are listed at once.</summary>
    public const int LargestPage = 100;

    /// <summary>How many of a kind to list, 1 to <see cref="LargestPage"/>.</summary>
    public int Size { get; init; } = LargestPage;

    /// <summary>How many of a kind to pass over; none of a kind that is not named.</summary>
    public IReadOnlyDictionary<FindingKind, int> Skip { get; init; } = new Dictionary<FindingKind, int>();
}

/// <summary>A page of each kind.</summary>
public sealed record FindingPages
{
    /// <summary>See <see cref="FindingKind.Stuck"/>; the newest first.</summary>
    public required Found<InstanceFinding> Stuck { get; init; }

    /// <summary>See <see cref="FindingKind.Faulted"/>; the newest first.</summary>
    public required Found<InstanceFinding> Faulted { get; init; }

    /// <summary>See <see cref="FindingKind.SetAside"/>; the newest first.</summary>
    public required Found<InstanceFinding> SetAside { get; init; }

    /// <summary>See <see cref="FindingKind.Timer"/>; the longest overdue first.</summary>
    public required Found<FailingTimer> Timers { get; init; }

    /// <summary>See <see cref="FindingKind.Message"/>; the oldest first.</summary>
    public required Found<FailingMessage> Messages { get; init; }

    /// <summary>See <see cref="FindingKind.DeadLetter"/>; the last to be given up first.</summary>
    public required Found<DeadStimulus> DeadLetters { get; init; }

    /// <summary>See <see cref="FindingKind.Audit"/>; the longest known first.</summary>
    public required Found<AuditFinding> Audit { get; init; }

    /// <summary>See <see cref="FindingKind.Verification"/>; the longest known first.</summary>
    public required Found<AuditFinding> Verification { get; init; }

    /// <summary>How far auditor and verifier have come.</summary>
    public required WatchReport Watch { get; init; }

    /// <summary>How many there are of a kind.</summary>
    public int TotalOf(FindingKind kind) => kind switch
    {
        FindingKind.Stuck => Stuck.Total,
        FindingKind.Faulted => Faulted.Total,
        FindingKind.SetAside => SetAside.Total,
        FindingKind.Timer => Timers.Total,
        FindingKind.Message => Messages.Total,
        FindingKind.DeadLetter => DeadLetters.Total,
        FindingKind.Audit => Audit.Total,
        _ => Verification.Total,
    };
}

internal sealed class GetFindingsHandler(
    InstanceFindings instances, IFailingTimers timers, MessageFindings messages, IQueuedStimuli stimuli,
    AuditFindings audit)
    : IRequestHandler<GetFindings, FindingPages>
{
    public async Task<FindingPages> Handle(GetFindings request, CancellationToken cancellationToken)
    {
        FindingSight.RequireReading(request.By);
        var by = request.By;
        return new FindingPages
        {
            Stuck = await InstancesAsync(FindingKind.Stuck),
            Faulted = await InstancesAsync(FindingKind.Faulted),
            SetAside = await InstancesAsync(FindingKind.SetAside),
            Timers = NumberMask.For(by, await PageAsync(FindingKind.Timer, timers.ListAsync)),
            Messages = NumberMask.For(by, await PageAsync(FindingKind.Message, messages.ListAsync)),
            DeadLetters = NumberMask.For(by, await PageAsync(FindingKind.DeadLetter, stimuli.ListDeadAsync)),
            Audit = await PageAsync(FindingKind.Audit, (skip, take, token) =>
                audit.ListAsync(AuditSource.Auditor, skip, take, token)),
            Verification = await PageAsync(FindingKind.Verification, (skip, take, token) =>
                audit.ListAsync(AuditSource.Verifier, skip, take, token)),
            Watch = await audit.ReportAsync(cancellationToken),
        };

        Task<Found<T>> PageAsync<T>(FindingKind kind, Func<int, int, CancellationToken, Task<Found<T>>> list) =>
            list(Skip(request, kind), Size(request), cancellationToken);

        Task<Found<InstanceFinding>> InstancesAsync(FindingKind kind) =>
            instances.ListAsync(kind, Skip(request, kind), Size(request), by, cancellationToken);
    }

    private static int Skip(GetFindings request, FindingKind kind) =>
        Math.Max(0, request.Skip.GetValueOrDefault(kind));

    private static int Size(GetFindings request) => Math.Clamp(request.Size, 1, GetFindings.LargestPage);
}
