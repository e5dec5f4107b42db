using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The repair turns out to take a cut (S7.1.3).</summary>
internal sealed class NeedCutAction : RepairAction
{
    /// <summary>The way that the process goes then.</summary>
    public const string Outcome = "CutNeeded";

    public override string Name => "need-cut";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Find(new OutageFinding(
            OutageFinding.CutNeeded, input.Fields.Required("reason"), null, input.By.Name, input.At));
        return ActionOutcome.Ends(Outcome);
    }

    /// <summary>The actions of a step; without this one once the supply is cut.</summary>
    public static IReadOnlyList<RepairAction> WhereUncut(StepRun run, IReadOnlyList<RepairAction> actions) =>
        run.Case.Order.Document.Outage?.Cut is null
            ? actions
            : [.. actions.Where(action => action is not NeedCutAction)];
}
