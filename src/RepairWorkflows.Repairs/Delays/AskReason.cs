using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>
/// The service centre asks why it is not done today; once for each run of the work, and of what is serious once a day.
/// </summary>
[Activity("RepairWorkflows", "AskReason", "Delays", DisplayName = "Ask reason",
    Description = "The service centre asks why it is not done today; once for each run of the work.")]
[FlowNode("Done", "Serious", "NotNeeded", "Warned", "Breached")]
public sealed class AskReason : OperatorStep
{
    internal override string Step => "ask-reason";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new RecordReasonAction()];

    private protected override bool IsNotNeeded(StepRun run) =>
        IsOpenAlready(run) || run.Case.Order.IsReasonKnown;
}
