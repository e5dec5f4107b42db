using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Triaging;

/// <summary>
/// Somebody says how urgent the report is and agrees the visit; an emergency goes its own way from here (S8.3.2).
/// </summary>
[Activity("RepairWorkflows", "Triage", "Reporting", DisplayName = "Triage",
    Description = "Somebody says how urgent the report is and agrees the visit.")]
[FlowNode("Done", TriageAction.Emergency, "Warned", "Breached")]
public sealed class Triage : OperatorStep
{
    /// <summary>The step's word, by which its tasks are known.</summary>
    public const string StepName = "triage";

    internal override string Step => StepName;

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new TriageAction()];
}
