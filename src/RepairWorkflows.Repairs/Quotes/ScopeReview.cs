namespace RepairWorkflows.Repairs.Quotes;

/// <summary>What the engineering supervisor found about an out-of-scope repair (S3.10A).</summary>
/// <param name="Feasible">Whether it can be done.</param>
/// <param name="Reason">Why not; null when it can.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="At">When.</param>
public sealed record ScopeReview(bool Feasible, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>What it would cost: labour, material, visit; empty when it cannot be done.</summary>
    public IReadOnlyList<QuoteLine> Lines { get; init => field = value ?? []; } = [];

    /// <summary>Until when the customer may agree; null when it cannot be done.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>All lines together, in yuan.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);
}

/// <summary>One line of a quote.</summary>
/// <param name="LineKind">What it is for: <c>labour</c>, <c>material</c> or <c>visit</c>.</param>
/// <param name="Item">In words.</param>
/// <param name="Amount">How much, in yuan.</param>
public sealed record QuoteLine(string LineKind, string Item, decimal Amount);
