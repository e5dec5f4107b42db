namespace RepairWorkflows.Repairs.Outages;

/// <summary>Somebody leads the search for the fault (S7.1.2, S7.3.2).</summary>
/// <param name="Utility">Which supply.</param>
/// <param name="By">Who.</param>
/// <param name="At">Since when.</param>
public sealed record OutageSearch(string Utility, string By, DateTimeOffset At);

/// <summary>What the search has found (S7.1.1, S7.1.2).</summary>
/// <param name="Finding">What it means: <c>no-fault</c>, <c>without-cut</c> or <c>cut-needed</c>.</param>
/// <param name="FaultPoint">Where the fault is, or why it takes a cut; null when there is none.</param>
/// <param name="Readings">Current, voltage, pressure, heat, as read; null when none were noted.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record OutageFinding(
    string Finding, string? FaultPoint, string? Readings, string By, DateTimeOffset At)
{
    /// <summary>There is no fault.</summary>
    public const string NoFault = "no-fault";

    /// <summary>It is repaired while everybody is supplied.</summary>
    public const string WithoutCut = "without-cut";

    /// <summary>The supply has to be cut.</summary>
    public const string CutNeeded = "cut-needed";
}
