using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Holds;

/// <summary>Takes up again what was on hold: its limits count with what was left.</summary>
internal sealed class ResumeOrderAction : RepairAction
{
    public override string Name => "resume-order";

    public override IReadOnlyList<string> Roles => HoldOrderAction.Holders;

    public override bool IsAnytime => true;

    public override IReadOnlyList<FormField> Fields => [Field.Note];

    public override bool Suits(OrderHolder holder) => holder.IsOnHold;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var origin = new Origin(input.By.Name, null, []);
        repair.ActBy = input.By.Name;
        var limits = repair.Order.Resume(input.By.Name, input.At);
        repair.Timeline.Add(
            "action.resume-order", input.At, origin, new() { ["note"] = input.Fields.Text("note") });
        foreach (var policy in limits.Where(policy => repair.Clocks.Find(policy) is { State: ClockState.OnHold }))
        {
            repair.Clocks.Resume(policy, input.At, origin);
        }

        return ActionOutcome.Noted;
    }
}
