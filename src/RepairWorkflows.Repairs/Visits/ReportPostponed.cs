using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>
/// Tells that the customer was put off again: nothing the first time, and once for each further one. Each time begins
/// another arrival limit, which alone would never be missed.
/// </summary>
[Activity("RepairWorkflows", "ReportPostponed", "Repairs", DisplayName = "Report postponed",
    Description = "Tells that the customer was put off again; nothing the first time.")]
[FlowNode("Done")]
public sealed class ReportPostponed : RepairActivity
{
    /// <summary>The roles that are told, with commas between.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told, separated by commas.")]
    public Input<string> Tell { get; init; } = new(Role.ServiceSupervisor);

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order.Document;
        var postponements = order.Visits.Sum(visit => visit.PromisedTimes.Count);
        if (postponements > 1)
        {
            run.Case.Tell(run.Words(Tell), "order.postponed", run.Now, run.Origin, new()
            {
                ["postponements"] = postponements,
                ["appointmentAt"] = order.AppointmentAt,
            });
        }

        return ActivityResult.Done;
    }
}
