namespace RepairWorkflows.Repairs.Quotes;

/// <summary>Material that the customer has supplied (S3.10C).</summary>
/// <param name="Material">Which.</param>
/// <param name="Grade">How good: <c>qualified</c>, <c>unqualified</c> or <c>poor</c>.</param>
/// <param name="Warned">Whether the customer was told what may come of it.</param>
/// <param name="MaterialChoice">What the customer then wanted; null when there was nothing to choose.</param>
/// <param name="By">Who graded it.</param>
/// <param name="At">When.</param>
public sealed record OwnMaterial(
    string Material, string Grade, bool Warned, string? MaterialChoice, string By, DateTimeOffset At)
{
    /// <summary>What is not good enough to be used without a word.</summary>
    public const string Unqualified = "unqualified";
}
