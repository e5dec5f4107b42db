using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Begins executions, and marks where they rest.</content>
internal sealed partial class Burst
{
    private ActivityExecution Begin(WorkItem item)
    {
        var execution = new ActivityExecution
        {
            Number = ++State.LastNumber,
            InstanceId = State.Id,
            Node = item.Node,
            Parent = item.Owner,
            Tag = item.Tag,
            StartedAt = Now,
        };
        if (item.Node.Activity is Container container)
        {
            execution.Variables.AddRange(container.Variables.Select(VariableSlot.Declare));
        }

        foreach (var (name, value) in item.Variables ?? new Dictionary<string, object?>())
        {
            Give(execution, name, value);
        }

        State.Executions.Add(execution);
        item.Owner?.ActiveChildren.Add(execution);
        return execution;
    }

    // The workflow's own variables are set; what a container gives its child is a variable of its own.
    private static void Give(ActivityExecution execution, string name, object? value)
    {
        if (execution.Parent is null && execution.Variables.Find(slot => slot.Name == name) is { Type: { } type } slot)
        {
            slot.Value = ExpressionEvaluator.ConvertOfScript(value, type);
        }
        else
        {
            execution.Variables.Add(new VariableSlot { Id = name, Name = name, Value = value, IsPersistent = true });
        }
    }

    private void Mark(ActivityExecution execution, IReadOnlyList<Bookmark> bookmarks)
    {
        foreach (var bookmark in bookmarks)
        {
            State.Bookmarks.Add(new ActiveBookmark
            {
                Id = $"{State.Id}-b{++State.LastNumber}",
                Execution = execution,
                Bookmark = bookmark,
                CreatedAt = Now,
            });
        }
    }

    // Only when it begins: one that goes on has called the others off before, and they may have begun anew.
    private IReadOnlyList<string> ChildrenEndedBy(ActivityExecution starting, Bookmark? resumed) =>
        resumed is null && starting.Parent is { Activity: Container container } parent
            ? container.OnChildStarting(new StepContext(this, parent), starting.Activity)
            : [];
}
