using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>An emergency cut is reported to the superiors; not needed when it was planned.</summary>
[Activity("RepairWorkflows", "ReportEmergencyCut", "Outage", DisplayName = "Report emergency cut",
    Description = "An emergency cut is reported to the superiors; not needed when it was planned.")]
[FlowNode("Done", "NotNeeded", "Warned", "Breached")]
public sealed class ReportEmergencyCut : OperatorStep
{
    internal override string Step => "report-emergency-cut";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new ReportCutAction()];

    private protected override bool IsNotNeeded(StepRun run) =>
        run.Case.Order.Document.Outage is not { Cut.Emergency: true, Report: null };
}
