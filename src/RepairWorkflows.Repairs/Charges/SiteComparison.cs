namespace RepairWorkflows.Repairs.Charges;

/// <summary>What was reported against what was found (S3.9).</summary>
/// <param name="Matches">Whether they are the same.</param>
/// <param name="FoundItem">What was found; null when they are the same.</param>
/// <param name="OutOfScope">Whether the work is not the department's own (S3.10).</param>
/// <param name="By">Who compared.</param>
/// <param name="At">When.</param>
public sealed record SiteComparison(bool Matches, string? FoundItem, bool OutOfScope, string By, DateTimeOffset At)
{
    /// <summary>What kind of fault the order was taken for before; null when the site showed no other.</summary>
    public string? CategoryBefore { get; init; }
}
