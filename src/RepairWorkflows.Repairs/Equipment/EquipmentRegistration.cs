namespace RepairWorkflows.Repairs.Equipment;

/// <summary>A report as the equipment administrator has registered it (S6.2.2).</summary>
/// <param name="Equipment">The equipment's number.</param>
/// <param name="EquipmentClass">Its class for this order, in the words of <see cref="SiteEquipment.Class"/>.</param>
/// <param name="Note">What else there is to say; null for nothing.</param>
/// <param name="By">Who registered it.</param>
/// <param name="At">When.</param>
public sealed record EquipmentRegistration(
    string Equipment, string EquipmentClass, string? Note, string By, DateTimeOffset At);

/// <summary>Why a report leads to no repair.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record EquipmentDeclining(string Reason, string By, DateTimeOffset At);
