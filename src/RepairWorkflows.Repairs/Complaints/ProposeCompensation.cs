using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>
/// The project manager proposes a compensation, or gives the complaint back; not needed when none was decided on.
/// </summary>
[Activity("RepairWorkflows", "ProposeCompensation", "Complaint", DisplayName = "Propose compensation",
    Description = "The project manager proposes a compensation; not needed when the review decided on none.")]
[FlowNode("Done", ReturnComplaintAction.Returned, "NotNeeded", "Warned", "Breached")]
public sealed class ProposeCompensation : OperatorStep
{
    internal override string Step => "propose-compensation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new ProposeCompensationAction(), new ReturnComplaintAction()];

    private protected override bool IsNotNeeded(StepRun run) => !run.Case.Order.OwesCompensation;

    private protected override void OnOpened(StepRun run)
    {
        var isRefused = run.Case.Order.Document.Complaint!.Review!.Proposed is not null;
        run.Case.Tell(
            [Role.ProjectManager],
            isRefused ? "complaint.compensation-refused" : "complaint.compensation-to-propose", run.Now, run.Origin);
    }
}
