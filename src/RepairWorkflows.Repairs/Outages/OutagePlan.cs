using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>When, where and for whom the supply is to be cut (S7.1.3).</summary>
/// <param name="PlannedCutAt">From when.</param>
/// <param name="PlannedRestoreAt">Until when.</param>
/// <param name="Scope">What is cut off.</param>
/// <param name="AffectedDepartments">Whom it concerns.</param>
/// <param name="By">Whose plan it is.</param>
/// <param name="At">When it was made.</param>
public sealed record OutagePlan(
    DateTimeOffset PlannedCutAt, DateTimeOffset PlannedRestoreAt, string Scope,
    IReadOnlyList<string> AffectedDepartments, string By, DateTimeOffset At)
{
    /// <summary>Why it takes another one's place; null for the first, and after a refusal.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>What was decided, in the order of the roles.</summary>
    public IReadOnlyList<OutageDecision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>Who has to approve it, in this order (S7.1.3).</summary>
    internal static IReadOnlyList<string> Approvers { get; } = [Role.LogisticsChief, Role.ViceDean];

    /// <summary>Whether all have approved it.</summary>
    internal bool IsApproved =>
        Decisions.Count == Approvers.Count && Decisions.All(decision => decision.Approved);

    /// <summary>Whose decision it waits for; null when it was refused, or waits for none.</summary>
    internal string? AwaitedRole =>
        Decisions.All(decision => decision.Approved) ? Approvers.ElementAtOrDefault(Decisions.Count) : null;
}

/// <summary>One decision on an outage plan.</summary>
/// <param name="Role">As what it was decided.</param>
/// <param name="Approved">Whether the plan may be carried out.</param>
/// <param name="Reason">Why; always there when it was refused.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record OutageDecision(string Role, bool Approved, string? Reason, string By, DateTimeOffset At);
