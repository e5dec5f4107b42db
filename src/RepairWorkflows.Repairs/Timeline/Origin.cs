namespace RepairWorkflows.Repairs.Timeline;

/// <summary>Where something on the timeline comes from.</summary>
/// <param name="Actor">Who.</param>
/// <param name="ActivityId">The step of the definition; null when it happened outside of any.</param>
/// <param name="Clauses">Why this was asked.</param>
internal sealed record Origin(string Actor, string? ActivityId, IReadOnlyList<string> Clauses);
