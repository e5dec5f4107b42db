namespace RepairWorkflows.Repairs.Charges;

/// <summary>Why an order ends without a repair, as signed on the slip (S3.10).</summary>
public sealed record SignedRefusal
{
    /// <summary>What stands on the slip: the reason of whoever signed first.</summary>
    public required string Reason { get; init; }

    /// <summary>The technician's signature; null until then.</summary>
    public RefusalSignature? Technician { get; init; }

    /// <summary>The engineering supervisor's signature; null until then.</summary>
    public RefusalSignature? Supervisor { get; init; }

    /// <summary>All that was written as the reason, each text once.</summary>
    internal IEnumerable<string> Reasons => new[] { Reason, Technician?.Reason, Supervisor?.Reason }
        .OfType<string>().Distinct();

    internal bool IsComplete => Technician is not null && Supervisor is not null;
}

/// <summary>One of the two signatures.</summary>
/// <param name="By">Who signed.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What the signer wrote; null when there was nothing to add.</param>
public sealed record RefusalSignature(string By, DateTimeOffset At, string? Reason);
