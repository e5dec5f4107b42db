namespace RepairWorkflows.Repairs.Stations;

/// <summary>What repairs of a settlement grade (结费等级) are settled with, as settings list it.</summary>
public sealed class SettlementFees
{
    /// <summary>The grade, as stations name it.</summary>
    public string Grade { get; set; } = string.Empty;

    /// <summary>Its tiers (台阶), the first one first.</summary>
    public IList<SettlementTier> Tiers { get; } = [];
}

/// <summary>One tier of a grade.</summary>
public sealed class SettlementTier
{
    /// <summary>The fee of a repair on site (上门), in yuan.</summary>
    public decimal OnSite { get; set; }

    /// <summary>The fee of a repair of what was sent in (送修), in yuan.</summary>
    public decimal SendIn { get; set; }
}
