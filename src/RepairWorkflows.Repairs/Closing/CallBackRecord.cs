namespace RepairWorkflows.Repairs.Closing;

/// <summary>What came of calling the customer back: what was said, or why nobody was called.</summary>
public sealed record CallBackRecord
{
    /// <summary><c>satisfied</c> or <c>dissatisfied</c>; null when nobody was called.</summary>
    public string? CallBackResult { get; init; }

    /// <summary>What else the customer said; null when nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>What the customer was not content with, or why nobody was called; null for neither.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The marks given then, as the order's evaluation unless there were some before; null for none.
    /// </summary>
    public Evaluation? Marks { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
