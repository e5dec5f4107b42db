namespace RepairWorkflows.Repairs.Outages;

/// <summary>The supply is cut: a breaker opened, a valve closed (S7.1.3, S7.2.1).</summary>
/// <param name="CutPoint">Which breaker or valve.</param>
/// <param name="Emergency">Whether it was cut first, and is reported after.</param>
/// <param name="EmergencyReason">Why it could not wait; null when it was planned.</param>
/// <param name="Burst">What has burst: <c>branch-pipe</c> or <c>main-pipe</c>; null for nothing.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record SupplyCut(
    string CutPoint, bool Emergency, string? EmergencyReason, string? Burst, string By, DateTimeOffset At)
{
    /// <summary>A pipe behind the main one.</summary>
    public const string BranchPipe = "branch-pipe";

    /// <summary>The main pipe: outside help is asked for (S7.2.3).</summary>
    public const string MainPipe = "main-pipe";
}

/// <summary>The superiors know of an emergency cut (S7.1.3, S7.2.1).</summary>
/// <param name="Account">What happened, and how it stands.</param>
/// <param name="By">Who reported.</param>
/// <param name="At">When.</param>
public sealed record CutReport(string Account, string By, DateTimeOffset At);

/// <summary>Somebody outside was asked for help (S7.2.3, S7.2.4).</summary>
/// <param name="HelpKind">For what: <c>outside-repair</c> or <c>emergency-supply</c>.</param>
/// <param name="AskedOf">Whom.</param>
/// <param name="HelpAnswer">What they answered.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record HelpRequest(string HelpKind, string AskedOf, string HelpAnswer, string By, DateTimeOffset At)
{
    /// <summary>Hands and tools for the repair.</summary>
    public const string OutsideRepair = "outside-repair";

    /// <summary>Supply until it is done.</summary>
    public const string EmergencySupply = "emergency-supply";
}

/// <summary>The fault is repaired (S7.2.2).</summary>
/// <param name="Work">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it was done.</param>
public sealed record OutageRepair(string Work, string By, DateTimeOffset At);

/// <summary>A repair that was made while everybody was supplied, before it took a cut.</summary>
/// <param name="Repair">The repair.</param>
/// <param name="Maintenance">Its maintenance record; null when none had been written.</param>
public sealed record RepairBeforeCut(OutageRepair Repair, MaintenanceRecord? Maintenance);

/// <summary>Somebody is supplied again.</summary>
/// <param name="RestoredFor">Who: <c>critical-departments</c> or <c>everyone</c>.</param>
/// <param name="By">Who restored it.</param>
/// <param name="At">When.</param>
public sealed record SupplyRestoration(string RestoredFor, string By, DateTimeOffset At)
{
    /// <summary>The critical departments, before the others (S7.3.1).</summary>
    public const string Critical = "critical-departments";

    /// <summary>All of them.</summary>
    public const string Everyone = "everyone";
}
