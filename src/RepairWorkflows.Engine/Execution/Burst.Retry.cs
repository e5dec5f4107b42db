using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <content>Steps that are done again by an operator.</content>
internal sealed partial class Burst
{
    /// <summary>
    /// Does faulted steps again, each as a new execution under the same container, to the next rest. An instance that
    /// the
    /// fault ended goes on. Nothing happens when none of them has faulted.
    /// </summary>
    /// <param name="activityIds">Which steps; null for all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many steps are done again.</returns>
    public async ValueTask<int> RetryAsync(
        IReadOnlyCollection<string>? activityIds, CancellationToken cancellationToken)
    {
        var faulted = State.Executions
            .Where(execution => execution is { Status: ActivityStatus.Faulted, Parent: not null }
                && activityIds?.Contains(execution.Activity.Id) != false)
            .ToList();
        if (faulted.Count == 0 || State.Status is InstanceStatus.Finished or InstanceStatus.Cancelled)
        {
            return 0;
        }

        Revives = State.Status == InstanceStatus.Faulted;
        State.Status = InstanceStatus.Suspended;
        State.FinishedAt = null;
        foreach (var execution in faulted)
        {
            Replace(execution);
        }

        await RunAsync(cancellationToken);
        return faulted.Count;
    }

    /// <summary>Whether an instance that had ended goes on: what it waits for must be found again.</summary>
    public bool Revives { get; private set; }

    private void Replace(ActivityExecution execution)
    {
        execution.Parent!.ActiveChildren.Remove(execution);
        State.Executions.Remove(execution);
        for (var around = execution.Parent; around is not null; around = around.Parent)
        {
            around.FaultCount -= execution.FaultCount;
        }

        _queue.Add(new WorkItem(execution.Node, execution.Parent)
        {
            Tag = execution.Tag,
            Variables = Given(execution),
        });
    }

    // What its container gave it, such as a loop's item; what the step declares itself begins anew.
    private static Dictionary<string, object?> Given(ActivityExecution execution) =>
        execution.Variables.Where(slot => slot is { IsPersistent: true, IsDeclared: false })
            .ToDictionary(slot => slot.Name, slot => slot.Value);
}
