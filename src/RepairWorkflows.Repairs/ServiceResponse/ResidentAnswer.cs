namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>What the resident was told of a feedback (S1.2).</summary>
/// <param name="AnswerChannel">How, in the words of <see cref="AnswerChannels"/>.</param>
/// <param name="AnswerContent">What.</param>
/// <param name="By">Who told.</param>
/// <param name="At">When.</param>
public sealed record ResidentAnswer(string AnswerChannel, string AnswerContent, string By, DateTimeOffset At);

/// <summary>The resident is satisfied with the answer (S1.2).</summary>
/// <param name="Note">What was said; null when nothing was noted.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record AnswerConfirmation(string? Note, string By, DateTimeOffset At);

/// <summary>The resident is not satisfied with the answer (S1.2): another cycle begins.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Cycle">With the answer of which cycle.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record AnswerRejection(string Reason, int Cycle, string By, DateTimeOffset At);
