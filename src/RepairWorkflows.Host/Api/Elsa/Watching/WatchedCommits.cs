using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>Notices what this process commits of instances that somebody is looking at.</summary>
internal sealed class WatchedCommits(WatchedInstances watched) : ICommitListener
{
    /// <inheritdoc/>
    public void OnCommitted(BurstCommit commit)
    {
        if (!watched.IsAny)
        {
            return;
        }

        foreach (var change in commit.Instances)
        {
            watched.Committed(change.Header.Id, change.Header.UpdatedAt);
        }
    }
}
