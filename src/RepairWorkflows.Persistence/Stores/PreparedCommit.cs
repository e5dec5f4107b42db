using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>
/// A commit with the changes of its cases already taken out of them, so that trying again is harmless.
/// </summary>
/// <param name="Commit">What to write.</param>
/// <param name="Cases">For each of its instances what changed in its case; null when it has none.</param>
internal sealed record PreparedCommit(BurstCommit Commit, IReadOnlyList<CaseChanges?> Cases)
{
    /// <summary>Takes the changes; a second call would find none.</summary>
    public static PreparedCommit Of(BurstCommit commit) =>
        new(commit, [.. commit.Instances.Select(change => (change.Companion as RepairCase)?.TakeChanges())]);
}
