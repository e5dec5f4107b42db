using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Tells finance of a paid slip, whose third copy is theirs, and of the agreed amount; of an unpaid one nothing.
/// </summary>
[Activity("RepairWorkflows", "TellFinance", "Repairs", DisplayName = "Tell finance",
    Description = "Tells finance of a paid slip and the agreed amount; of an unpaid one nothing.")]
[FlowNode("Done")]
public sealed class TellFinance : RepairActivity
{
    /// <summary>The roles that are told, with commas between.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told, separated by commas.")]
    public Input<string> Tell { get; init; } = new(Role.Finance);

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order.Document;
        if (order.IsPaid)
        {
            run.Case.Tell(run.Words(Tell), "order.paid", run.Now, run.Origin, new()
            {
                ["copies"] = order.Slip?.Copies,
                ["amount"] = order.Charge?.Amount,
            });
        }

        return ActivityResult.Done;
    }
}
