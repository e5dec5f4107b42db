using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Whoever reported the fault is told what came of it.</summary>
[Activity("RepairWorkflows", "AnswerReporter", "Equipment", DisplayName = "Answer reporter",
    Description = "Whoever reported the fault is told what came of it.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class AnswerReporter : OperatorStep
{
    internal override string Step => "answer-reporter";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AnswerReporterAction()];
}
