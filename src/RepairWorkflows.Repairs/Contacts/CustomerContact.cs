namespace RepairWorkflows.Repairs.Contacts;

/// <summary>One contact with the customer, or the attempt at it.</summary>
/// <param name="Purpose">
/// What for: <c>late-arrival</c>, <c>new-time</c>, <c>progress</c>, <c>call-back</c>, or <c>contact</c> for one that no
/// step asked for.
/// </param>
/// <param name="Reached">Whether the customer was reached.</param>
/// <param name="Apologised">Whether the caller apologised.</param>
/// <param name="By">Who tried.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was said; null when nothing was noted.</param>
public sealed record CustomerContact(
    string Purpose, bool Reached, bool Apologised, string By, DateTimeOffset At, string? Note)
{
    /// <summary>How, in the words of <see cref="ContactWords.Channels"/>; by telephone unless said.</summary>
    public string Channel { get; init => field = value ?? ContactWords.Phone; } = ContactWords.Phone;

    /// <summary>What came of it, in the words of <see cref="ContactWords.Results"/>.</summary>
    public string Result
    {
        get => field ?? (Reached ? ContactWords.Reached : ContactWords.NoAnswer);
        init;
    }

    /// <summary>When it was written down, where that was later than <see cref="At"/>; null when at once.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}
