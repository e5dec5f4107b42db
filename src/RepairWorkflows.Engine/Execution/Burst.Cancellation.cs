using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <content>The end by a decision from outside.</content>
internal sealed partial class Burst
{
    /// <summary>Calls the whole instance off, what runs deepest first.</summary>
    /// <remarks>No container has a say, and the journal gets no entry for it, as on an Elsa server.</remarks>
    public void Cancel()
    {
        State.Status = InstanceStatus.Cancelled;
        State.FinishedAt = Now;
        State.Bookmarks.Clear();
        foreach (var execution in State.Executions.AsEnumerable().Reverse().Where(IsRunning))
        {
            execution.IsEnding = true;
            execution.Status = ActivityStatus.Canceled;
            execution.CompletedAt = Now;
            execution.Activity.OnCanceled(new StepContext(this, execution));
            Journal.Touch(execution);
        }

        State.Executions.RemoveAll(execution => execution.IsOver && execution.Parent is not null);
    }

    private static bool IsRunning(ActivityExecution execution) => execution.Status == ActivityStatus.Running;
}
