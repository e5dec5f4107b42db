using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>An emergency cut is reported to the logistics chief and the vice dean (S7.1.3, S7.2.1).</summary>
internal sealed class ReportCutAction : RepairAction
{
    public override string Name => "report-cut";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("account").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.ReportCut(new CutReport(input.Fields.Required("account"), input.By.Name, input.At));
        return ActionOutcome.Done with { Notice = new("outage.cut-reported", Role.LogisticsChief, Role.ViceDean) };
    }
}
