namespace RepairWorkflows.Repairs.Equipment;

/// <summary>How many orders are about a piece of equipment.</summary>
/// <param name="Open">Those that are open.</param>
/// <param name="Closed">Those in a final state.</param>
public sealed record EquipmentOrders(int Open, int Closed);
