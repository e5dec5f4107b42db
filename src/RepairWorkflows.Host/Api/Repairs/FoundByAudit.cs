using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Something that does not fit together.</summary>
/// <param name="Kind">What, as a stable word, for example <c>clock-without-timer</c>.</param>
/// <param name="Subject">The clock or timer it is about.</param>
/// <param name="InstanceId">The instance, there or not, whose clock or timer that is.</param>
/// <param name="OrderId">The repair order it runs; null when it runs none.</param>
/// <param name="Name">The clock's policy, or what kind of wait it is; null when that is not known.</param>
/// <param name="Expected">As it should be: an instant, a span or a word; null when there is nothing to compare.</param>
/// <param name="Actual">As it is.</param>
/// <param name="IsMended">Whether it was put in order at once; then it is gone at the next look.</param>
/// <param name="Since">When it was first seen.</param>
internal sealed record FoundByAudit(
    string Kind, string Subject, string InstanceId, Guid? OrderId, string? Name, string? Expected, string? Actual,
    bool IsMended, DateTimeOffset Since)
{
    public static FoundByAudit From(AuditFinding finding) => new(
        KebabCase.Of(finding.Kind), finding.Subject, finding.InstanceId, finding.Order?.Id.Value, finding.Name,
        finding.Expected, finding.Actual, finding.IsMended, finding.Since);
}
