using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Remembers which instances this process has changed, so that its next round looks at them first.</summary>
internal sealed class RecentChanges : ICommitListener
{
    /// <summary>
    /// The latest are kept: of many machines one may not get a turn for long. What is dropped is met on the way
    /// through everything.
    /// </summary>
    public const int Most = 2_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<string> _oldestFirst = [];
    private readonly Dictionary<string, LinkedListNode<string>> _places = [];

    public void OnCommitted(BurstCommit commit)
    {
        lock (_lock)
        {
            foreach (var change in commit.Instances)
            {
                Add(change.Header.Id);
            }
        }
    }

    /// <summary>Those since the last time, oldest first.</summary>
    public IReadOnlyCollection<string> Take()
    {
        lock (_lock)
        {
            string[] taken = [.. _oldestFirst];
            _oldestFirst.Clear();
            _places.Clear();
            return taken;
        }
    }

    /// <summary>Remembers those again that were taken and not looked at; what changed since is newer.</summary>
    public void PutBack(IReadOnlyCollection<string> taken)
    {
        lock (_lock)
        {
            foreach (var id in taken.Reverse().Where(id => !_places.ContainsKey(id)).Take(Most - _places.Count))
            {
                _places[id] = _oldestFirst.AddFirst(id);
            }
        }
    }

    private void Add(string id)
    {
        if (_places.TryGetValue(id, out var place))
        {
            _oldestFirst.Remove(place);
            _oldestFirst.AddLast(place);
            return;
        }

        if (_places.Count == Most)
        {
            _places.Remove(_oldestFirst.First!.Value);
            _oldestFirst.RemoveFirst();
        }

        _places[id] = _oldestFirst.AddLast(id);
    }
}
