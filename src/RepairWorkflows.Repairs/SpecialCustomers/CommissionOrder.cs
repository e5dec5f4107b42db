namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The region pays the station the difference of an on-site repair (S9.5.3).</summary>
/// <param name="SettlementGrade">The station's settlement grade.</param>
/// <param name="OnSiteFee">The fee of a repair on site in the grade's first tier, in yuan.</param>
/// <param name="SendInFee">The fee of a repair of what was sent in, in the same tier.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record CommissionOrder(
    string SettlementGrade, decimal OnSiteFee, decimal SendInFee, string By, DateTimeOffset At)
{
    /// <summary>What the station is paid: the difference.</summary>
    public decimal CommissionAmount => OnSiteFee - SendInFee;
}
