using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Primitives;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Faults, and the ends that a step asks for.</content>
internal sealed partial class Burst
{
    private static string CodeOf(Exception failure) =>
        failure switch
        {
            CodedException coded => coded.Code,
            OperationCanceledException or TimeoutException => EngineErrors.TimedOut,
            ArgumentException or FormatException => EngineErrors.ActivityFailed, // of what was drawn, or came in
            _ => EngineErrors.Unexpected,
        };

    // What a script throws is the interpreter's exception, which has no code: it lies behind one that has.
    private static string? CauseCodeOf(Exception failure) => (failure, failure.InnerException) switch
    {
        (_, null) => null,
        (ExpressionException script, not CodedException) => script.Code,
        (_, var cause) => CodeOf(cause),
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
            CauseCode = CauseCodeOf(failure),
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

    // Loops on the way are called off; then the step tells those around it that it is done, as any last step does.
    private async ValueTask CompleteWorkflowAsync(
        ActivityExecution execution, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        var workflow = NearestWorkflow(execution);
        workflow.IsEnding = true;
        for (var around = execution.Parent; around is not null && around != workflow; around = around.Parent)
        {
            if (around.Activity is Container { TakesBreak: true })
            {
                await CancelAsync(around, cancellationToken);
            }
        }

        await CompleteAsync(execution, null, cancellationToken);
        workflow.IsEnding = false;
        await CompleteAsync(workflow, outcomes, cancellationToken);
    }

    private static ActivityExecution NearestWorkflow(ActivityExecution execution)
    {
        var around = execution;
        while (around.Activity is not Activities.Composition.Workflow && around.Parent is not null)
        {
            around = around.Parent;
        }

        return around;
    }
}
