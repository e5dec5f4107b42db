using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Something that does not fit together.</summary>
public sealed record AuditFinding
{
    /// <summary>What.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>The clock or timer it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The instance, there or not, whose clock or timer that is.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The clock's policy, or what kind of rest the timer is for; null when that is not known.</summary>
    public string? Name { get; init; }

    /// <summary>As it should be: an instant, a span or a word; null when there is nothing to compare.</summary>
    public string? Expected { get; init; }

    /// <summary>As it is.</summary>
    public string? Actual { get; init; }

    /// <summary>Whether it was put in order at once; then it is gone when it is looked at again.</summary>
    public bool IsMended { get; init; }

    /// <summary>When it was first seen; set by the store.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The order of the instance; null when it has none. Set by the store.</summary>
    public OrderReference? Order { get; init; }

    /// <summary>The same as long as one of the two finds it.</summary>
    public string Id => $"{KebabCase.Of(Kind)}/{Subject}";
}
