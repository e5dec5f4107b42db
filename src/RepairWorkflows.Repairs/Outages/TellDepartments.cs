using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>Each critical department is told of the cut, and takes note. Not needed when all have been told.</summary>
[Activity("RepairWorkflows", "TellDepartments", "Outage", DisplayName = "Tell critical departments",
    Description = "Each critical department is told of the cut; not needed when all have been told.")]
[FlowNode("Done", "NotNeeded", ApproveOutagePlan.Changed, "Warned", "Breached")]
public sealed class TellDepartments : OperatorStep
{
    internal override string Step => "tell-departments";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new RecordDepartmentNoticeAction(), new ChangeOutagePlanAction()];

    private protected override bool IsNotNeeded(StepRun run) => run.Case.Order.Document.Outage is { ToTell.Count: 0 };

    // What is cut is no plan any more.
    private protected override IReadOnlyList<RepairAction> Offered(StepRun run) =>
        run.Case.Order.Document.Outage?.Cut is null ? Actions : [Actions[0]];

    // The limit measures the plan that was; the drawing begins it anew for the next one.
    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome != ApproveOutagePlan.Changed;
}
