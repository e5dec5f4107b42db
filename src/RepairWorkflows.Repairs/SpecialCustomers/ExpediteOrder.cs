namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The order that is sent with a special case's repair order (S9.4.1); neither is without the other.</summary>
/// <param name="CustomerClass">What makes the customer special; null for an unforeseen urgent case.</param>
/// <param name="Special">What is special about the customer or the case, in words.</param>
/// <param name="Station">The station it is sent to.</param>
/// <param name="By">Who created it.</param>
/// <param name="At">When.</param>
public sealed record ExpediteOrder(
    string? CustomerClass, string Special, string Station, string By, DateTimeOffset At);
