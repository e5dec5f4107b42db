using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>What does not go on by itself. What events brought is not shown.</summary>
/// <param name="Stuck">Instances that have not ended and wait for nothing, the newest first.</param>
/// <param name="StuckTotal">How many there are of them.</param>
/// <param name="FailingMessages">Messages that could not be delivered so far, the oldest first.</param>
/// <param name="DeadLetters">Events that nobody took in time, the last to be given up first.</param>
internal sealed record FindingsDocument(
    IReadOnlyList<StuckInstance> Stuck, int StuckTotal, IReadOnlyList<FailingMessage> FailingMessages,
    IReadOnlyList<DeadLetter> DeadLetters)
{
    public static FindingsDocument From(Findings found) => new(
        [.. found.Stuck.Select(StuckInstance.From)], found.StuckTotal, found.FailingMessages,
        [.. found.DeadLetters.Select(DeadLetter.From)]);
}

/// <summary>An instance that waits for nothing.</summary>
internal sealed record StuckInstance(
    string InstanceId, string DefinitionId, int Version, string? CorrelationId, string? Name, int IncidentCount,
    DateTimeOffset Since)
{
    public static StuckInstance From(InstanceHeader header) => new(
        header.Id, header.DefinitionId, header.DefinitionVersion, header.CorrelationId, header.Name,
        header.IncidentCount, header.UpdatedAt);
}

/// <summary>Something that was sent and never taken.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What kind, for example <c>Elsa.Event</c>.</param>
/// <param name="CorrelationId">For whom; null for anybody.</param>
/// <param name="InstanceId">For which instance; null for any.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Failure">What failed at last; null when nobody ever waited for it.</param>
internal sealed record DeadLetter(
    string Id, string Kind, string? CorrelationId, string? InstanceId, DateTimeOffset SentAt,
    DateTimeOffset GivenUpAt, string? Failure)
{
    public static DeadLetter From(DeadStimulus dead) => new(
        dead.Stimulus.Id, dead.Stimulus.Name, dead.Stimulus.CorrelationId, dead.Stimulus.InstanceId,
        dead.Stimulus.CreatedAt, dead.DiedAt, dead.Failure);
}
