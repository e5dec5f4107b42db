using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What a burst still has to do, first in first out.</summary>
internal sealed class WorkQueue
{
    private readonly LinkedList<WorkItem> _items = new();

    public void Add(WorkItem item)
    {
        _items.AddLast(item);
        Count(item, 1);
    }

    public bool TryTake(out WorkItem item)
    {
        if (_items.First is not { } first)
        {
            item = null!;
            return false;
        }

        _items.RemoveFirst();
        Uncount(first.Value);
        item = first.Value;
        return true;
    }

    /// <summary>Drops the work queued by an execution, and the work that would take it on.</summary>
    public void DropWorkOf(ActivityExecution execution)
    {
        for (var link = _items.First; link is not null;)
        {
            var next = link.Next;
            if (link.Value.Owner == execution || link.Value.Resumed?.Execution == execution)
            {
                Uncount(link.Value);
                _items.Remove(link);
            }

            link = next;
        }
    }

    public void Clear()
    {
        foreach (var item in _items)
        {
            Uncount(item);
        }

        _items.Clear();
    }

    /// <summary>Keeps what an execution that has ended still has queued; nobody around it waits for that.</summary>
    public void LetGo(ActivityExecution owner)
    {
        // Every step of a burst ends here, and hardly one has anything queued then.
        for (var link = owner.QueuedWork > 0 ? _items.First : null; link is not null; link = link.Next)
        {
            if (link.Value.Owner == owner)
            {
                Uncount(link.Value);
            }
        }
    }

    public bool HasQueued(ActivityExecution owner, Activity child) =>
        owner.QueuedWork > 0 && _items.Any(item => item.Owner == owner && item.Node.Activity == child);

    private static void Uncount(WorkItem item)
    {
        if (item.IsAwaited)
        {
            item.IsAwaited = false;
            Count(item, -1);
        }
    }

    private static void Count(WorkItem item, int change)
    {
        // Nobody beyond a container that has ended waits for what is still done in it.
        for (var owner = item.Owner; owner is { IsOver: false }; owner = owner.Parent)
        {
            owner.QueuedWork += change;
        }
    }
}

/// <summary>One thing to do: begin a step, or take a resting one on.</summary>
/// <param name="Node">Which step.</param>
/// <param name="Owner">The execution that queued it; null for the workflow's own.</param>
internal sealed record WorkItem(Node Node, ActivityExecution? Owner)
{
    public string? Tag { get; init; }

    /// <summary>Whether those around it wait for it.</summary>
    public bool IsAwaited { get; set; } = true;

    /// <summary>Loop variables for the new execution.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>The bookmark that is resumed; null to begin the step.</summary>
    public ActiveBookmark? Resumed { get; init; }

    /// <summary>What the stimulus brought.</summary>
    public object? Input { get; init; }
}
