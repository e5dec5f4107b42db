using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>
/// Asks the store when the instances were changed that somebody is looking at through this process: another one may
/// have run them.
/// </summary>
internal sealed class WatchedRows(WatchedInstances watched, IInstanceReader instances)
{
    /// <summary>Asks about all of them.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var ids in watched.All().Ids.Chunk(IInstanceReader.LargestPage))
        {
            var filter = new InstanceFilter { Ids = ids };
            var page = await instances.ListAsync(filter, 0, ids.Length, cancellationToken);
            foreach (var header in page.Headers)
            {
                watched.Stored(header.Id, header.UpdatedAt);
            }
        }
    }
}
