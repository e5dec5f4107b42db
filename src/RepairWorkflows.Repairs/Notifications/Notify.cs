using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Notifications;

/// <summary>Tells roles something about the order, and goes on.</summary>
[Activity("RepairWorkflows", "Notify", "Notifications", DisplayName = "Notify",
    Description = "Tells roles something about the order.")]
[FlowNode("Done")]
public sealed class Notify : RepairActivity
{
    /// <summary>The roles that are told.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.Roles)]
    public Input<string> Tell { get; init; } = new(string.Empty);

    /// <summary>What they are told, as a stable word: texts are found by <c>notification.{word}</c>.</summary>
    [Input(DisplayName = "What", Description = "What they are told.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.Notices)]
    public Input<string> What { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        run.Case.Tell(run.Words(Tell), run.Text(What) ?? "order.notice", run.Now, run.Origin);
        return ActivityResult.Done;
    }
}
