using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Holds;

/// <summary>
/// Puts an order on hold, with the reason: its limits do not count, and nothing moves on until somebody takes it up
/// again. The limit <c>on-hold</c> watches that somebody does.
/// </summary>
internal sealed class HoldOrderAction : RepairAction
{
    /// <summary>Who may put an order on hold, and take it up again.</summary>
    public static IReadOnlyList<string> Holders { get; } =
    [
        Role.ServiceSupervisor, Role.EngineeringSupervisor, Role.Technician, Role.StationCoordinator,
        Role.EquipmentAdministrator, Role.UtilitiesLeader,
    ];

    public override string Name => "hold-order";

    public override IReadOnlyList<string> Roles => Holders;

    public override bool IsAnytime => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override bool Suits(OrderHolder holder) => !holder.IsOnHold;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reason = input.Fields.Required("reason");
        var origin = new Origin(input.By.Name, null, []);
        repair.Order.RequireHoldable();
        var limits = repair.Clocks.Drawn;
        repair.ActBy = input.By.Name;
        repair.Order.Hold(new OrderHold(reason, limits, input.By.Name, input.At));
        repair.Timeline.Add("action.hold-order", input.At, origin, new() { ["reason"] = reason });

        // The entry itself may have stopped or held one of them.
        foreach (var policy in limits.Where(policy => repair.Clocks.Find(policy) is { State: ClockState.Running }))
        {
            repair.Clocks.Hold(policy, reason, input.At, origin);
        }

        return ActionOutcome.Noted;
    }
}
