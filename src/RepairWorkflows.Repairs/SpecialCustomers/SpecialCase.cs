namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>How the region guides a special case (S9.4.2, S9.5.2).</summary>
public sealed record SpecialCase
{
    /// <summary>What the station told the region; null until then.</summary>
    public RegionNotice? Notice { get; init; }

    /// <summary>What the region told the station to do; null until then.</summary>
    public RegionSolution? Guidance { get; init; }

    /// <summary>What the region noted of the progress, oldest first.</summary>
    public IReadOnlyList<RegionNote> Progress { get; init => field = value ?? []; } = [];
}

/// <summary>The station tells the region of a special case (S9.5.2).</summary>
/// <param name="Situation">How things stand.</param>
/// <param name="By">Who told.</param>
/// <param name="At">When.</param>
public sealed record RegionNotice(string Situation, string By, DateTimeOffset At);

/// <summary>The region's solution (S9.4.2).</summary>
/// <param name="Solution">What the station shall do.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record RegionSolution(string Solution, string By, DateTimeOffset At);

/// <summary>What the region has noted of the progress, or of the result (S9.5.3).</summary>
/// <param name="ProgressNote">In words.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
public sealed record RegionNote(string ProgressNote, string By, DateTimeOffset At);
