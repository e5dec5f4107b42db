using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Primitives;

namespace RepairWorkflows.Engine.Execution;

/// <content>Cancellations, faults and rests.</content>
internal sealed partial class Burst
{
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

        execution.Status = ActivityStatus.Canceled;
        execution.CompletedAt = Now;
        State.Bookmarks.RemoveAll(mark => mark.Execution == execution);
        Journal.Add(execution, JournalEvents.Canceled);
        execution.Activity.OnCanceled(new StepContext(this, execution));
        execution.Parent?.ActiveChildren.Remove(execution);
        if (execution.Parent is
            { Activity: Container container, Status: ActivityStatus.Running, IsEnding: false } parent)
        {
            var canceled = new ChildEvent(execution.Activity, execution.Id, [], execution.Tag);
            var result = await container.OnChildCanceledAsync(
                new StepContext(this, parent), canceled, cancellationToken);
            await ApplyAsync(parent, result, cancellationToken);
        }
    }

    private static string CodeOf(Exception failure) =>
        failure switch
        {
            CodedException coded => coded.Code,
            OperationCanceledException or TimeoutException => EngineErrors.TimedOut,
            ArgumentException or FormatException => EngineErrors.ActivityFailed, // of what was drawn, or came in
            _ => EngineErrors.Unexpected,
        };

    // Those around a fault stay running: other branches go on, and an operator may have the step done again.
    private void Fault(ActivityExecution execution, Exception failure)
    {
        execution.Status = ActivityStatus.Faulted;
        for (var around = execution; around is not null; around = around.Parent)
        {
            around.FaultCount++;
        }

        if (execution.Parent is { } parent && !parent.ActiveChildren.Contains(execution))
        {
            parent.ActiveChildren.Add(execution);
        }

        State.Incidents.Add(new Incident(
            CodeOf(failure),
            failure.Message,
            failure.InnerException?.Message,
            execution.Activity.Id,
            execution.Activity.Type,
            execution.Id,
            Now)
        {
            CauseCode = failure.InnerException is { } cause ? CodeOf(cause) : null,
            Metadata = (failure as DrawnFaultException)?.Metadata,
        });
        Journal.Add(execution, JournalEvents.Faulted, failure.Message);
        var strategy = Workflow.Definition.IncidentStrategy ?? Services.Limits.DefaultStrategy;
        if (strategy == Definitions.IncidentStrategy.Fault)
        {
            State.Status = InstanceStatus.Faulted;
            State.FinishedAt = Now;
        }
    }

    private async ValueTask FinishAsync(ActivityExecution execution, CancellationToken cancellationToken)
    {
        _queue.Clear();
        State.Bookmarks.Clear();
        State.Status = InstanceStatus.Finished;
        State.FinishedAt = Now;
        foreach (var around in State.Executions)
        {
            around.IsEnding = around != execution;
        }

        await CompleteAsync(execution, null, cancellationToken);
    }
}
