using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Tasks;

/// <summary>The open tasks of one order, and what changed among them since the last commit.</summary>
internal sealed class CaseTasks(IReadOnlyList<TaskRecord> open)
{
    private readonly List<TaskRecord> _open = [.. open];
    private readonly HashSet<string> _changed = [];
    private readonly HashSet<string> _closed = [];
    private readonly HashSet<string> _stored = [.. open.Select(task => task.Id)];

    /// <summary>The open tasks, oldest first.</summary>
    public IReadOnlyList<TaskRecord> Open => _open;

    /// <summary>The id of the task that one execution of a step opens.</summary>
    public static string IdOf(RepairOrderId orderId, string executionId) => $"{orderId}.{executionId}";

    /// <summary>Opens a task; one that is open stays as it is.</summary>
    public void Add(TaskRecord task)
    {
        if (_open.All(known => known.Id != task.Id))
        {
            _open.Add(task);
            _changed.Add(task.Id);
        }
    }

    /// <summary>An open task is for these roles only from now on; null leaves it as it is.</summary>
    public void LeaveTo(string id, IReadOnlyList<string>? roles)
    {
        if (roles is not null && _open.FindIndex(task => task.Id == id) is >= 0 and var place)
        {
            _open[place] = _open[place] with { Roles = roles };
            _changed.Add(id);
        }
    }

    /// <summary>Closes a task; false when it is not open.</summary>
    public bool Close(string id)
    {
        if (_open.RemoveAll(task => task.Id == id) == 0)
        {
            return false;
        }

        _changed.Remove(id);
        _closed.Add(id);
        return true;
    }

    /// <summary>What changed, once; a task opened and closed since the last commit leaves nothing.</summary>
    public (IReadOnlyList<TaskRecord> Opened, IReadOnlyList<string> Closed) Take()
    {
        TaskRecord[] opened = [.. _open.Where(task => _changed.Contains(task.Id))];
        string[] closed = [.. _closed.Where(_stored.Contains)];
        _stored.UnionWith(_changed);
        _stored.ExceptWith(_closed);
        _changed.Clear();
        _closed.Clear();
        return (opened, closed);
    }
}
