using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RepairWorkflows.Repairs.Inspections;

namespace RepairWorkflows.Repairs.Orders;

/// <content>What is known of a regular round (S5.2.1).</content>
public sealed partial record OrderDocument
{
    /// <summary>What the round showed; null until it was made.</summary>
    public InspectionRecord? Inspection { get; init; }

    /// <summary>Why it was not made; null when it was.</summary>
    public MissedRound? MissedRound { get; init; }

    /// <summary>The lines that need a result; none for any other order.</summary>
    [JsonIgnore]
    internal IReadOnlyList<string> Checklist =>
        [.. (Report.Other?["checklist"] as JsonArray ?? []).Select(line => line!.GetValue<string>())];
}
