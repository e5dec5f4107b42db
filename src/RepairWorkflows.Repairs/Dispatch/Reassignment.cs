namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>That the order was given to a technician, from one to another, or taken back.</summary>
/// <param name="From">Whose work it was; null when it was nobody's.</param>
/// <param name="To">Whose work it is; null when whoever signs for the slip next has it.</param>
/// <param name="Reason">Why; null when it was given to the first.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record Reassignment(string? From, string? To, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>Whether that technician gave it away.</summary>
    internal bool IsGivenAwayBy(string technician) =>
        To is null && Is(From, technician) && Is(By, technician);

    private static bool Is(string? name, string technician) =>
        string.Equals(name, technician, StringComparison.OrdinalIgnoreCase);
}
