using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <content>Carries out what steps return.</content>
internal sealed partial class Burst
{
    private async ValueTask ApplyAsync(
        ActivityExecution execution, ActivityResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case ActivityResult.Completed completed:
                await CompleteAsync(execution, completed.Outcomes, cancellationToken);
                break;
            case ActivityResult.Rested rested:
                Mark(execution, rested.Bookmarks);
                break;
            case ActivityResult.Emitted emitted:
                Mark(execution, emitted.Bookmarks);
                await EmitAsync(execution, emitted.Outcomes, cancellationToken);
                break;
            case ActivityResult.Scheduled scheduled:
                await ScheduleAsync(execution, scheduled, cancellationToken);
                break;
            case ActivityResult.Broke:
                SignalBreak(execution);
                await CompleteAsync(execution, null, cancellationToken);
                break;
            case ActivityResult.CompletedWorkflow completed:
                await CompleteWorkflowAsync(execution, completed.Outcomes, cancellationToken);
                break;
            case ActivityResult.FinishedInstance:
                await FinishAsync(execution, cancellationToken);
                break;
        }
    }

    // New children are queued before others are called off: a container never looks idle in between.
    private async ValueTask ScheduleAsync(
        ActivityExecution execution, ActivityResult.Scheduled scheduled, CancellationToken cancellationToken)
    {
        foreach (var child in scheduled.Children)
        {
            if (child.Activity is null)
            {
                await NotifyAsync(
                    execution, new ChildEvent(execution.Activity, null, null, child.Tag), cancellationToken);
            }
            else
            {
                _queue.Add(new WorkItem(
                    Workflow.NodeOf(child.Activity), execution)
                { Tag = child.Tag, Variables = child.Variables });
            }
        }

        await CancelAllAsync(scheduled.Cancel, execution, cancellationToken);
        if (scheduled.ThenComplete is { } completion)
        {
            await CompleteAsync(execution, completion.Outcomes, cancellationToken);
        }
    }

    private async ValueTask EmitAsync(
        ActivityExecution execution, IReadOnlyList<string> outcomes, CancellationToken cancellationToken)
    {
        Journal.Add(execution, JournalEvents.Emitted, string.Join(", ", outcomes));
        if (execution.Parent is { Activity: Container container, Status: ActivityStatus.Running } parent)
        {
            var emitted = new ChildEvent(execution.Activity, execution.Id, outcomes, execution.Tag);
            var result = await container.OnChildEmittedAsync(new StepContext(this, parent), emitted, cancellationToken);
            await ApplyAsync(parent, result, cancellationToken);
        }
    }

    /// <summary>Completes an execution: its children are called off, its container hears of it at once.</summary>
    private async ValueTask CompleteAsync(
        ActivityExecution execution, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        if (execution.Status != ActivityStatus.Running || execution.IsEnding)
        {
            return;
        }

        execution.IsEnding = true;
        _queue.LetGo(execution);
        foreach (var child in execution.ActiveChildren.ToArray())
        {
            CancelDownwards(child);
        }

        execution.Status = ActivityStatus.Completed;
        execution.CompletedAt = Now;
        State.Bookmarks.RemoveAll(mark => mark.Execution == execution);
        Journal.Add(execution, JournalEvents.Completed, outcomes is null ? null : string.Join(", ", outcomes));
        execution.Parent?.ActiveChildren.Remove(execution);
        if (execution.Parent is { } parent)
        {
            var completed = new ChildEvent(execution.Activity, execution.Id, outcomes, execution.Tag);
            await NotifyAsync(parent, completed, cancellationToken);
        }
    }

    private async ValueTask NotifyAsync(ActivityExecution parent, ChildEvent child, CancellationToken cancellationToken)
    {
        if (parent is { Activity: Container container, Status: ActivityStatus.Running, IsEnding: false })
        {
            var context = new StepContext(this, parent);
            await context.EnsureInputsAsync(cancellationToken);
            var result = await container.OnChildCompletedAsync(context, child, cancellationToken);
            await ApplyAsync(parent, result, cancellationToken);
        }
    }

    private static void SignalBreak(ActivityExecution execution)
    {
        for (var around = execution.Parent; around is not null; around = around.Parent)
        {
            around.IsBreaking = true;
            if (around.Activity is Container { TakesBreak: true })
            {
                return;
            }
        }
    }
}
