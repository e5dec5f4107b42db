using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>The customer's marks are recorded.</summary>
[Activity("RepairWorkflows", "Evaluate", "Closing", DisplayName = "Evaluate",
    Description = "The customer's marks are recorded.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class Evaluate : OperatorStep
{
    internal override string Step => "evaluate";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new EvaluateAction(), new SkipEvaluationAction()];
}
