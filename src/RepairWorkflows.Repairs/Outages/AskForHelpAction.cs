using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>Somebody outside is asked for help, and the superiors know of it (S7.2.3, S7.2.4).</summary>
internal sealed class AskForHelpAction : RepairAction
{
    public override string Name => "ask-for-help";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.LogisticsChief];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("helpKind", HelpRequest.OutsideRepair, HelpRequest.EmergencySupply).Required(),
        Field.Text("askedOf").Required(),
        Field.LongText("helpAnswer").Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AskForHelp(new HelpRequest(
            input.Fields.Required("helpKind"), input.Fields.Required("askedOf"), input.Fields.Required("helpAnswer"),
            input.By.Name, input.At));
        return ActionOutcome.Done with { Notice = new("outage.help-asked", Role.LogisticsChief, Role.ViceDean) };
    }
}
