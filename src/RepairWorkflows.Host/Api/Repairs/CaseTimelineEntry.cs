using System.Text.Json;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>One thing that happened to a case.</summary>
/// <param name="Sequence">Counts from 0 over the order's life.</param>
/// <param name="At">When it happened.</param>
/// <param name="RecordedAt">When it was recorded; later when it had to be caught up with.</param>
/// <param name="Kind">What, as a stable word.</param>
/// <param name="Actor">Who.</param>
/// <param name="ActivityId">The step of the definition; null when it happened outside of any.</param>
/// <param name="Clauses">Why it was asked.</param>
/// <param name="Text">What, with its particulars, in the language of the request; times in it are the site's.</param>
/// <param name="Details">The particulars.</param>
internal sealed record CaseTimelineEntry(
    int Sequence, DateTimeOffset At, DateTimeOffset RecordedAt, string Kind, string Actor, string? ActivityId,
    IReadOnlyList<string> Clauses, string Text, JsonElement Details);
