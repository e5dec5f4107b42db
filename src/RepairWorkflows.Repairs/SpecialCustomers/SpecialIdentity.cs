namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Why a customer of a report is taken for special (S9.3.1).</summary>
/// <param name="KnownBy">
/// <c>phone</c> or <c>password</c> when the registry knows the customer, <c>mark</c> when somebody has said so.
/// </param>
/// <param name="RegisteredAs">What the registry calls the customer; null when somebody has said so.</param>
/// <param name="MarkReason">Why somebody has said so; null when the registry knows.</param>
public sealed record SpecialIdentity(string KnownBy, string? RegisteredAs, string? MarkReason);
