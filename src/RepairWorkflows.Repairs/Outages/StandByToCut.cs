using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>Stands by for a cut that cannot wait. It is put before nobody as a task.</summary>
[Activity("RepairWorkflows", "StandByToCut", "Outage", DisplayName = "Stand by to cut",
    Description = "Stands by for a cut that cannot wait; no task of anybody until somebody makes it.")]
[FlowNode("Done")]
public sealed class StandByToCut : OperatorStep
{
    internal override string Step => "stand-by-to-cut";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new CutNowAction()];
}
