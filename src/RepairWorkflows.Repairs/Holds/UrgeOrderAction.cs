using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Holds;

/// <summary>
/// 催单: the customer asks where it stays. Whoever has to do something is told, and from the second time on the service
/// supervisor too.
/// </summary>
internal sealed class UrgeOrderAction : RepairAction
{
    public override string Name => "urge-order";

    public override IReadOnlyList<string> Roles =>
    [
        Role.ServiceAgent, Role.ServiceSupervisor, Role.CustomerInformationContact, Role.StationCoordinator,
        Role.Application,
    ];

    public override bool IsAnytime => true;

    public override IReadOnlyList<FormField> Fields => [Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var note = input.Fields.Text("note");
        var origin = new Origin(input.By.Name, null, []);
        repair.Order.Urge(new Urging(note, input.By.Name, input.At));
        var count = repair.Order.Document.Urgings.Count;
        repair.Timeline.Add("action.urge-order", input.At, origin, new() { ["urgings"] = count, ["note"] = note });
        var asked = repair.Tasks.Open.SelectMany(task => task.Roles).Distinct();
        string[] told = [.. asked, .. count > 1 ? [Role.ServiceSupervisor] : Array.Empty<string>()];
        repair.Tell(
            [.. told.Distinct()], "order.urged", input.At, origin, new() { ["urgings"] = count, ["note"] = note });
        return ActionOutcome.Noted;
    }
}
