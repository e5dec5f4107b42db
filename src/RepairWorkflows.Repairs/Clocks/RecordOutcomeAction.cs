using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Whoever was to look into a limit says what was done.</summary>
internal sealed class RecordOutcomeAction : RepairAction
{
    /// <summary>Its word.</summary>
    public const string Word = "record-outcome";

    public override string Name => Word;

    public override IReadOnlyList<string> Roles => ClockTasks.Roles;

    public override bool IsEvenOnHold => true;

    public override IReadOnlyList<FormField> Fields => [Field.LongText("resolution").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input) => ActionOutcome.Done;
}
