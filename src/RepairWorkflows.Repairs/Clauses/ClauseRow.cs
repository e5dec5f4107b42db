namespace RepairWorkflows.Repairs.Clauses;

/// <summary>Where a clause is carried out, and what proves it.</summary>
/// <param name="Clause">Its id.</param>
public sealed record ClauseRow(string Clause)
{
    /// <summary>The steps that carry it out.</summary>
    public IReadOnlyList<ClauseStep> Steps { get; init; } = [];

    /// <summary>The limits that it sets, by their names.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>The scenarios that prove it, and the tests.</summary>
    public IReadOnlyList<ClauseProof> Proofs { get; init; } = [];

    /// <summary>Whether the register knows it; otherwise it is a slip of the pen, or is missing there.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What is missing: each is a gap, here, in the table and for whoever is told.</summary>
    public IReadOnlyList<ClauseGap> Gaps =>
    [
        .. IsKnown ? Array.Empty<ClauseGap>() : [ClauseGap.Unknown],
        .. Steps.Count > 0 ? Array.Empty<ClauseGap>() : [ClauseGap.NoStep],
        .. Proofs.Count > 0 ? Array.Empty<ClauseGap>() : [ClauseGap.NoProof],
    ];
}

/// <summary>What a clause lacks.</summary>
public enum ClauseGap
{
    /// <summary>A place in the register.</summary>
    Unknown = 0,

    /// <summary>A step that carries it out.</summary>
    NoStep = 1,

    /// <summary>A scenario or test that proves that.</summary>
    NoProof = 2,
}

/// <summary>A step that carries out a clause.</summary>
/// <param name="Process">The definition it is drawn in.</param>
/// <param name="Name">What it is called there.</param>
public sealed record ClauseStep(string Process, string Name);

/// <summary>What proves a clause.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">The file, from where the table is.</param>
public sealed record ClauseProof(string Name, string Path);
