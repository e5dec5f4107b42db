using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The customer agrees to the plan (S8.4), or refuses it: then nothing is repaired (S1.1.4).</summary>
internal sealed class ConfirmPlanAction : RepairAction
{
    /// <summary>The outcome of a plan that the customer does not want.</summary>
    public const string Refused = "Refused";

    public override string Name => "confirm-plan";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("plan").Required(),
        Field.Flag("customerAgreed").Required(),
        Field.LongText("reason"),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.MaybeFlag("customerAgreed") == false && values.Text("reason") is null
            ? [FormReader.Error("reason", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var plan = new RepairPlan(input.Fields.Required("plan"), input.By.Name, input.At);
        if (input.Fields.Flag("customerAgreed"))
        {
            repair.Order.ConfirmPlan(plan);
            return ActionOutcome.Done;
        }

        repair.Order.RefusePlan(new RefusedPlan(plan.Text, input.Fields.Required("reason"), plan.By, plan.At));
        return ActionOutcome.Ends(Refused);
    }
}
