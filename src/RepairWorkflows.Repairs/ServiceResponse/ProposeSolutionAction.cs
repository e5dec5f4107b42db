using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>What is done about a feedback, by whom and by when (S1.2.3).</summary>
internal sealed class ProposeSolutionAction : RepairAction
{
    private const int LongestDays = 366;

    public override string Name => "propose-solution";

    public override IReadOnlyList<string> Roles => [Role.ProjectManager];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("measure").Required(),
        Field.Text("responsible", 100).Required(),
        Field.Ahead("measureDueAt", LongestDays).Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var solution = repair.Order.ProposeSolution(new FeedbackSolution(
            input.Fields.Required("measure"), input.Fields.Required("responsible"),
            input.Fields.Instant("measureDueAt")!.Value, input.By.Name, input.At));
        return ActionOutcome.Done with { Particulars = new() { ["cycle"] = solution.Cycle } };
    }
}
