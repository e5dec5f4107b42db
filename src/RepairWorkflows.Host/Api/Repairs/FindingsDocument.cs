using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Findings;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>What does not go on by itself. What events brought is not shown.</summary>
internal sealed record FindingsDocument
{
    /// <summary>Instances that have not ended and wait for nothing, the newest first.</summary>
    public required IReadOnlyList<FoundInstance> Stuck { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int StuckTotal { get; init; }

    /// <summary>
    /// Instances with a step that faulted and was not done again, ended by it or not; the newest first.
    /// </summary>
    public required IReadOnlyList<FoundInstance> Faulted { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int FaultedTotal { get; init; }

    /// <summary>Instances that were set aside, since their state cannot be read; the newest first.</summary>
    public required IReadOnlyList<FoundInstance> SetAside { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int SetAsideTotal { get; init; }

    /// <summary>Timers whose bursts fail, the longest overdue first.</summary>
    public required IReadOnlyList<FoundTimer> FailingTimers { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int FailingTimersTotal { get; init; }

    /// <summary>Messages that could not be delivered so far, the oldest first.</summary>
    public required IReadOnlyList<FoundMessage> FailingMessages { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int FailingMessagesTotal { get; init; }

    /// <summary>Events that nobody took in time, the last to be given up first.</summary>
    public required IReadOnlyList<DeadLetter> DeadLetters { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int DeadLettersTotal { get; init; }

    /// <summary>Clocks, timers and instances that do not fit together, the longest known first.</summary>
    public required IReadOnlyList<FoundByAudit> Audit { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int AuditTotal { get; init; }

    /// <summary>Clocks that tell something else than the events of their orders, the longest known first.</summary>
    public required IReadOnlyList<FoundByAudit> Verification { get; init; }

    /// <summary>How many there are of them.</summary>
    public required int VerificationTotal { get; init; }

    /// <summary>How far auditor and verifier have come.</summary>
    public required WatchDocument Watch { get; init; }

    public static FindingsDocument From(FindingPages found) => new()
    {
        Stuck = [.. found.Stuck.Rows.Select(FoundInstance.From)],
        StuckTotal = found.Stuck.Total,
        Faulted = [.. found.Faulted.Rows.Select(FoundInstance.From)],
        FaultedTotal = found.Faulted.Total,
        SetAside = [.. found.SetAside.Rows.Select(FoundInstance.From)],
        SetAsideTotal = found.SetAside.Total,
        FailingTimers = [.. found.Timers.Rows.Select(FoundTimer.From)],
        FailingTimersTotal = found.Timers.Total,
        FailingMessages = [.. found.Messages.Rows.Select(FoundMessage.From)],
        FailingMessagesTotal = found.Messages.Total,
        DeadLetters = [.. found.DeadLetters.Rows.Select(DeadLetter.From)],
        DeadLettersTotal = found.DeadLetters.Total,
        Audit = [.. found.Audit.Rows.Select(FoundByAudit.From)],
        AuditTotal = found.Audit.Total,
        Verification = [.. found.Verification.Rows.Select(FoundByAudit.From)],
        VerificationTotal = found.Verification.Total,
        Watch = WatchDocument.From(found.Watch),
    };
}

/// <summary>An instance that does not go on by itself.</summary>
/// <param name="InstanceId">Which.</param>
/// <param name="DefinitionId">The definition it runs.</param>
/// <param name="Version">In which version.</param>
/// <param name="CorrelationId">What others know it by; null when it has none.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="OrderId">The repair order it runs; null when it runs none.</param>
/// <param name="IncidentCount">How many of its steps have faulted so far.</param>
/// <param name="Step">The step that faulted, or at which a branch waits in vain; null when that is not known.</param>
/// <param name="Failure">What failed, or why it cannot be read; null when nothing did.</param>
/// <param name="Since">Since when.</param>
internal sealed record FoundInstance(
    string InstanceId, string DefinitionId, int Version, string? CorrelationId, string? Name, Guid? OrderId,
    int IncidentCount, string? Step, string? Failure, DateTimeOffset Since)
{
    public static FoundInstance From(InstanceFinding found) => new(
        found.Header.Id, found.Header.DefinitionId, found.Header.DefinitionVersion, found.Header.CorrelationId,
        found.Header.Name, found.Order?.Id.Value, found.Header.IncidentCount, found.Step,
        found.Failure, found.Since);
}

/// <summary>A timer whose burst fails.</summary>
/// <param name="Id">Which.</param>
/// <param name="InstanceId">The instance that waits for it; null when it starts instances.</param>
/// <param name="Kind">What kind, for example <c>Elsa.Delay</c>.</param>
/// <param name="DueAt">When it should have fired.</param>
/// <param name="Attempts">How often its burst has failed.</param>
/// <param name="NextAttemptAt">When it fires again.</param>
/// <param name="Failure">What failed at last.</param>
internal sealed record FoundTimer(
    string Id, string? InstanceId, string Kind, DateTimeOffset DueAt, int Attempts, DateTimeOffset NextAttemptAt,
    string? Failure)
{
    public static FoundTimer From(FailingTimer timer) => new(
        timer.Id, timer.InstanceId, timer.Name, timer.DueAt, timer.Attempts, timer.NextAttemptAt, timer.Failure);
}

/// <summary>Something that was sent and never taken.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What kind, for example <c>Elsa.Event</c>.</param>
/// <param name="EventName">Which event; null for any other kind.</param>
/// <param name="CorrelationId">For whom; null for anybody.</param>
/// <param name="InstanceId">For which instance; null for any.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Failure">What failed at last; null when nobody ever waited for it.</param>
internal sealed record DeadLetter(
    string Id, string Kind, string? EventName, string? CorrelationId, string? InstanceId, DateTimeOffset SentAt,
    DateTimeOffset GivenUpAt, string? Failure)
{
    public static DeadLetter From(DeadStimulus dead) => new(
        dead.Stimulus.Id, dead.Stimulus.Name, dead.Stimulus.EventName, dead.Stimulus.CorrelationId,
        dead.Stimulus.InstanceId, dead.Stimulus.CreatedAt, dead.DiedAt, dead.Failure);
}
