using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <content>What is called off, by a decision from outside or by a container.</content>
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

    private async ValueTask CancelAllAsync(
        IReadOnlyList<string> executionIds, ActivityExecution? parent, CancellationToken cancellationToken)
    {
        foreach (var id in executionIds)
        {
            if (parent?.ActiveChildren.Find(child => child.Id == id) is { } child)
            {
                await CancelAsync(child, cancellationToken);
            }
        }
    }

    /// <summary>Calls an execution off, what runs below it first.</summary>
    private async ValueTask CancelAsync(ActivityExecution execution, CancellationToken cancellationToken)
    {
        if (execution.IsOver)
        {
            return;
        }

        execution.IsEnding = true;
        _queue.DropWorkOf(execution);
        foreach (var child in execution.ActiveChildren.ToArray())
        {
            await CancelAsync(child, cancellationToken);
        }

        CallOff(execution);
        if (execution.Parent is
            { Activity: Container container, Status: ActivityStatus.Running, IsEnding: false } parent)
        {
            var canceled = new ChildEvent(execution.Activity, execution.Id, [], execution.Tag);
            var result = await container.OnChildCanceledAsync(
                new StepContext(this, parent), canceled, cancellationToken);
            await ApplyAsync(parent, result, cancellationToken);
        }
    }

    /// <summary>Calls off what runs below a container that ends by itself: it first, then what is below it.</summary>
    private void CancelDownwards(ActivityExecution execution)
    {
        if (execution.IsOver)
        {
            return;
        }

        execution.IsEnding = true;
        DropWorkBelow(execution);
        CallOff(execution);
        foreach (var child in execution.ActiveChildren.ToArray())
        {
            CancelDownwards(child);
        }
    }

    private void DropWorkBelow(ActivityExecution execution)
    {
        _queue.DropWorkOf(execution);
        execution.ActiveChildren.ForEach(DropWorkBelow);
    }

    private void CallOff(ActivityExecution execution)
    {
        execution.Status = ActivityStatus.Canceled;
        execution.CompletedAt = Now;
        State.Bookmarks.RemoveAll(mark => mark.Execution == execution);
        Journal.Add(execution, JournalEvents.Canceled);
        execution.Activity.OnCanceled(new StepContext(this, execution));
        execution.Parent?.ActiveChildren.Remove(execution);
    }
}
