using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Tells engineering of a new slip and waits until somebody there takes note.</summary>
[Activity("RepairWorkflows", "NotifyEngineering", "Dispatch", DisplayName = "Notify engineering",
    Description = "Tells engineering of a new slip and waits until somebody there takes note.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class NotifyEngineering : OperatorStep
{
    /// <summary>The roles that are told.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.Roles)]
    public Input<string> Tell { get; init; } = new($"{Role.EngineeringSupervisor},{Role.Technician}");

    internal override string Step => "notify-engineering";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new AcknowledgeNoticeAction()];

    private protected override void OnOpened(StepRun run)
    {
        var isEmergency = run.Case.Order.Document.Urgency == Urgency.Emergency;
        run.Case.Tell([.. run.Words(Tell).Union(OfStation(run))],
            isEmergency ? "engineering.emergency" : "engineering.new-slip", run.Now, run.Origin);
    }

    private protected override IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        [.. base.UsualRoles(run, offered).Except([Role.StationCoordinator]), .. OfStation(run)];

    // At a station its coordinator stands where the site has its engineering supervisor.
    private static IEnumerable<string> OfStation(StepRun run) =>
        run.Case.Order.Document.Station is null ? [] : [Role.StationCoordinator];
}
