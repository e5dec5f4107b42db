using RepairWorkflows.Repairs.Quotes;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>What is proposed to be paid for what our work has damaged (S8.6).</summary>
/// <param name="DamageKind">What suffered: <c>equipment</c>, or its <c>use</c>.</param>
/// <param name="Damage">What our work has done to it.</param>
/// <param name="Amount">How much, in yuan.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When.</param>
public sealed record Compensation(string DamageKind, string Damage, decimal Amount, string By, DateTimeOffset At)
{
    /// <summary>What was decided on it; null until then.</summary>
    public CompensationDecision? Decision { get; init; }

    /// <summary>How it was paid; null until then.</summary>
    public Payment? Payment { get; init; }
}

/// <summary>A decision on a proposed compensation.</summary>
/// <param name="Approved">Whether it is paid.</param>
/// <param name="Reason">Why; always there when it was refused.</param>
/// <param name="By">Who decided: somebody else than proposed it.</param>
/// <param name="At">When.</param>
public sealed record CompensationDecision(bool Approved, string? Reason, string By, DateTimeOffset At);
