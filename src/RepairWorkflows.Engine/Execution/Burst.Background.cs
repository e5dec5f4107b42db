using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Execution;

/// <content>Steps that run in the background.</content>
internal sealed partial class Burst
{
    private const string BackgroundName = "BackgroundActivity";

    /// <summary>Lets a step rest until the message that asks for it is delivered; then it runs.</summary>
    private ActivityResult PutOff(ActivityExecution execution)
    {
        Mark(execution, [new Bookmark { Name = BackgroundName, IsLocal = true }]);
        Messages.Add(EngineMessage.Of(new BackgroundPayload(State.Id, State.Bookmarks[^1].Id)));
        return ActivityResult.Waiting;
    }

    private ValueTask<ActivityResult> CarryOutAsync(
        StepContext context, ActivityExecution execution, Resumption? resumption,
        CancellationToken cancellationToken) =>
        resumption switch
        {
            null when execution.Activity.RunsInBackground && !Family.IsTrial => ValueTask.FromResult(PutOff(execution)),
            null or { Bookmark.Name: BackgroundName } => execution.Activity.ExecuteAsync(context, cancellationToken),
            _ => execution.Activity.ResumeAsync(context, resumption, cancellationToken),
        };
}
