using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The technician arrives, says it will be late, or cannot come.</summary>
[Activity("RepairWorkflows", "Arrive", "Visits", DisplayName = "Arrive",
    Description = "The technician arrives, says it will be late, or cannot come.")]
[FlowNode("Done", "CannotCome", "Late", ReassignTechnicianAction.Reassigned, "Warned", "Breached",
    Meanwhile = ["Late"])]
public sealed class Arrive : OperatorStep
{
    internal override string Step => "arrive";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
    [
        new ArriveAction(), new ReportLateAction(), new CannotComeAction(), new ReassignTechnicianAction(),
        new ReturnToPoolAction(),
    ];

    // Whoever cannot come has not arrived: the limit goes on until another time is agreed.
    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome is null;
}
