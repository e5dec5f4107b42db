using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The technician sets out, says it will be late, or cannot come.</summary>
[Activity("RepairWorkflows", "SetOut", "Visits", DisplayName = "Set out",
    Description = "The technician sets out, says it will be late, or cannot come.")]
[FlowNode("Done", "CannotCome", "Late", ReassignTechnicianAction.Reassigned, "Warned", "Breached",
    Meanwhile = ["Late"])]
public sealed class SetOut : OperatorStep
{
    internal override string Step => "set-out";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
    [
        new SetOutAction(), new ReportLateAction(), new CannotComeAction(), new ReassignTechnicianAction(),
        new ReturnToPoolAction(),
    ];

    // Whoever cannot come has not been dispatched: that limit goes on.
    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome is null;
}
