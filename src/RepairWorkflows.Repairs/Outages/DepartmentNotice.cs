namespace RepairWorkflows.Repairs.Outages;

/// <summary>A critical department knows of the cut (S7.2.1, S7.3.1).</summary>
/// <param name="Department">Which.</param>
/// <param name="AcknowledgedBy">Who there took note.</param>
/// <param name="ContactChannel">How they were told.</param>
/// <param name="PlanNumber">Of the how-manieth plan; 0 when there was none.</param>
/// <param name="AfterCut">Whether the supply was cut already: an emergency.</param>
/// <param name="By">Who told them.</param>
/// <param name="At">When.</param>
public sealed record DepartmentNotice(
    string Department, string AcknowledgedBy, string ContactChannel, int PlanNumber, bool AfterCut, string By,
    DateTimeOffset At)
{
    /// <summary>What they said of it; null when nothing was noted.</summary>
    public string? Note { get; init; }
}

/// <summary>The departments know that they are supplied again.</summary>
/// <param name="Departments">Which: the critical ones, and those of the plan.</param>
/// <param name="ContactChannel">How they were told.</param>
/// <param name="By">Who told them.</param>
/// <param name="At">When.</param>
public sealed record RestorationNotice(
    IReadOnlyList<string> Departments, string ContactChannel, string By, DateTimeOffset At);
