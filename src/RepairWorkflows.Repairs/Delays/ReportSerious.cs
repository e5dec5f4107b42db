using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>
/// Tells of a serious delay (S3.6), once for each run of the work and each day that the technician says so: what the
/// service centre confirms later is the same matter.
/// </summary>
[Activity("RepairWorkflows", "ReportSerious", "Repairs", DisplayName = "Report serious",
    Description = "Tells of a serious delay, once for each run of the work and day.")]
[FlowNode("Done")]
public sealed class ReportSerious : RepairActivity
{
    /// <summary>The roles that are told, with commas between.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told, separated by commas.")]
    public Input<string> Tell { get; init; } = new(Role.ProjectManager);

    private protected override ActivityResult Execute(StepRun run)
    {
        if (run.Case.Order.NewlySerious is { } delay)
        {
            run.Case.Tell(
                run.Words(Tell), "order.serious", run.Now, run.Origin, new() { ["reason"] = delay.Reason });
        }

        return ActivityResult.Done;
    }
}
