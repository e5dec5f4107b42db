using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>Which supply a fault is in.</summary>
internal static class UtilityField
{
    /// <summary>The supply of water.</summary>
    public const string Water = "water";

    /// <summary>Its field, in every form.</summary>
    public static FormField Choice { get; } = Field.Choice("utility", "power", Water, "gas").Required();
}
