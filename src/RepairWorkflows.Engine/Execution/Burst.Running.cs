namespace RepairWorkflows.Engine.Execution;

/// <content>Works off what is queued until the instance is at rest.</content>
internal sealed partial class Burst
{
    private async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        _stop = cancellationToken;
        var deadline = Http?.Deadline ?? CancellationToken.None;
        using var limited = deadline.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline)
            : null;

        // An instance that has faulted still runs what is queued, as an Elsa server does; one that is late does not.
        while (!deadline.IsCancellationRequested && _queue.TryTake(out var item))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var step = InvokeAsync(item, limited?.Token ?? cancellationToken);
            await (step.IsCompleted ? step : WaitAsync(step));
        }

        _queue.Clear();
        Rest();
    }

    private async ValueTask InvokeAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (item.Resumed is null)
        {
            await InvokeAsync(Begin(item), null, null, cancellationToken);
        }
        else if (State.Bookmarks.Contains(item.Resumed))
        {
            await InvokeAsync(item.Resumed.Execution, item.Resumed.Bookmark, item, cancellationToken);
        }
    }

    private static bool IsStray(ActivityExecution execution) =>
        !execution.IsOver && execution.Parent is { IsOver: true };

    private void Rest()
    {
        // What an ended container left queued has run. Where it rests, or failed, nobody would ever hear of it again.
        foreach (var stray in State.Executions.Where(IsStray).ToArray())
        {
            CancelDownwards(stray);
        }

        if (!State.IsOver)
        {
            var isDone = State.Executions.TrueForAll(execution => execution.IsOver);
            State.Status = isDone ? InstanceStatus.Finished : InstanceStatus.Suspended;
            State.FinishedAt = isDone ? Now : null;
        }

        State.Executions.RemoveAll(execution => execution.IsOver && execution.Parent is not null);
    }
}
