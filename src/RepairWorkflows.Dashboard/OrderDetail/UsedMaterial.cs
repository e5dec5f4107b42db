namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>Material a repair has used up.</summary>
/// <param name="Name">What.</param>
/// <param name="Quantity">How much; null when the document does not say.</param>
public sealed record UsedMaterial(string Name, decimal? Quantity);
