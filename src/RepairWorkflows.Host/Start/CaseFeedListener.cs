using RepairWorkflows.Dashboard.Feed;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Start;

/// <summary>Refreshes open screens after each commit of this process.</summary>
internal sealed class CaseFeedListener(CaseFeed feed) : ICommitListener
{
    /// <inheritdoc/>
    public void OnCommitted(BurstCommit commit)
    {
        // An instance's id is its order's.
        var orders = commit.Instances
            .Select(change => Guid.TryParse(change.Header.Id, out var id) ? id : (Guid?)null)
            .OfType<Guid>().ToHashSet();
        if (orders.Count > 0)
        {
            feed.Publish(orders);
        }
    }
}
