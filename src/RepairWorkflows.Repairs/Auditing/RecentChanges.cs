using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Remembers which instances this process has changed, so that the next round looks at them first.</summary>
internal sealed class RecentChanges : ICommitListener
{
    /// <summary>What goes beyond is met on the way through everything.</summary>
    public const int Most = 2_000;

    private readonly Lock _lock = new();
    private HashSet<string> _changed = [];

    public void OnCommitted(BurstCommit commit)
    {
        lock (_lock)
        {
            foreach (var change in commit.Instances)
            {
                if (_changed.Count < Most)
                {
                    _changed.Add(change.Header.Id);
                }
            }
        }
    }

    /// <summary>Those since the last time.</summary>
    public IReadOnlyCollection<string> Take()
    {
        lock (_lock)
        {
            var taken = _changed;
            _changed = [];
            return taken;
        }
    }
}
