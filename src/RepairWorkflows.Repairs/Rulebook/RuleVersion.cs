using System.Diagnostics.CodeAnalysis;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// A version of a calendar or a clock policy, as it was published; it never changes and is never removed.
/// </summary>
public sealed record RuleVersion : RuleHead
{
    /// <summary>Says each of its parts.</summary>
    public RuleVersion()
    {
    }

    /// <summary>Puts a text under its head.</summary>
    [SetsRequiredMembers]
    public RuleVersion(RuleHead head, string content, string? complete)
        : base(head) => (Content, Complete) = (content, complete);

    /// <summary>What its owner wrote, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>A calendar with what it takes from its base written out, as JSON; null for a policy.</summary>
    public string? Complete { get; init; }
}

/// <summary>What is published in versions.</summary>
public enum RuleKind
{
    /// <summary>A calendar: when is worked.</summary>
    Calendar = 0,

    /// <summary>A clock policy: a limit.</summary>
    Policy = 1,
}
