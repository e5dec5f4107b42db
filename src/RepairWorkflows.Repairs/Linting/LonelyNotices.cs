using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>
/// Notices that reach nobody for certain: they tell no role, or technicians alone. Whose order it is may not be settled
/// yet, and then nobody in particular feels meant.
/// </summary>
internal sealed class LonelyNotices : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow) =>
        from step in workflow.Steps
        let told = Told(step)
        where told is not null && DrawnWords.Of(told) is { } roles && roles.All(role => role == Role.Technician)
        select DrawnWords.Finding(step, "tell", RepairErrors.LintNoticeWithoutFallback);

    private static Input<string>? Told(Activity step) =>
        step switch
        {
            Notify notify => notify.Tell,
            CaseNotice notice => notice.Tell,
            NotifyEngineering notice => notice.Tell,
            _ => null,
        };
}
