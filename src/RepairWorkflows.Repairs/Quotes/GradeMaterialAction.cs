using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>
/// The technician grades the customer's own material (S3.10C). Of what is unqualified the customer is told the
/// consequences, politely, and chooses.
/// </summary>
internal sealed class GradeMaterialAction : RepairAction
{
    public override string Name => "grade-material";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Text("material", 100).Required(),
        Field.Choice("grade", "qualified", OwnMaterial.Unqualified, "poor").Required(),
        Field.Flag("warned"),
        Field.Choice("materialChoice", "use-it", "supply-another", "take-ours"),
        Field.Note,
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by)
    {
        if (values.Text("grade") != OwnMaterial.Unqualified)
        {
            yield break;
        }

        if (!values.Flag("warned"))
        {
            yield return FormReader.Error("warned", RepairErrors.FieldMustBeTrue);
        }

        if (values.Text("materialChoice") is null)
        {
            yield return FormReader.Error("materialChoice", RepairErrors.FieldRequired);
        }
    }

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.GradeMaterial(new OwnMaterial(
            input.Fields.Required("material"), input.Fields.Required("grade"), input.Fields.Flag("warned"),
            input.Fields.Text("materialChoice"), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
