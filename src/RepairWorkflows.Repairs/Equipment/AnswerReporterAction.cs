using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Tells whoever reported the fault what came of it (S6.2.7).</summary>
internal sealed class AnswerReporterAction : RepairAction
{
    public override string Name => "answer-reporter";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields =>
        [Field.LongText("answer").Required(), Field.Choice("contactChannel", ContactWords.Channels).Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AnswerReporter(new ReporterAnswer(
            input.Fields.Required("answer"), input.Fields.Required("contactChannel"), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
