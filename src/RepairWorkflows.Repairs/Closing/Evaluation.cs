using RepairWorkflows.Repairs.Actions;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>What the customer thought of it (S5.4.2-5): either the marks, or why there are none.</summary>
public sealed record Evaluation
{
    /// <summary>1 to 5, 5 is best; null when the customer gave no marks.</summary>
    public int? Overall { get; init; }

    /// <summary>1 to 5; null when the customer gave no marks.</summary>
    public int? ArrivalSpeed { get; init; }

    /// <summary>1 to 5; null when the customer gave no marks.</summary>
    public int? Service { get; init; }

    /// <summary>What else the customer said; null when nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Why there are no marks; null when there are.</summary>
    public string? SkippedBecause { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The marks that were filled in.</summary>
    internal static Evaluation Read(ActionInput input) => new()
    {
        Overall = (int?)input.Fields.Number("overall"),
        ArrivalSpeed = (int?)input.Fields.Number("arrivalSpeed"),
        Service = (int?)input.Fields.Number("service"),
        Comment = input.Fields.Text("comment"),
        By = input.By.Name,
        At = input.At,
    };
}
