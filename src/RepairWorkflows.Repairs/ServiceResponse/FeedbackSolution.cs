namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>What is done about a feedback (S1.2.3).</summary>
/// <param name="Measure">What.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="MeasureDueAt">By when.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record FeedbackSolution(
    string Measure, string Responsible, DateTimeOffset MeasureDueAt, string By, DateTimeOffset At)
{
    /// <summary>Of which cycle: 1 unless the resident was not satisfied before.</summary>
    public int Cycle { get; init; }
}
