namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>派工单: what the technician takes along (S3.3).</summary>
public sealed record DispatchSlip
{
    /// <summary>What is to be done.</summary>
    public required string Content { get; init; }

    /// <summary>How many copies: 2, or 3 when the customer pays.</summary>
    public required int Copies { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Who in engineering took note of it; null until then.</summary>
    public string? NoticedBy { get; init; }

    /// <summary>When; null until then.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>When a technician signed for it; null until then.</summary>
    public DateTimeOffset? SignedAt { get; init; }
}
