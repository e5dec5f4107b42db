using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Lists the versions of a definition, with what runs on them.</summary>
internal sealed class DefinitionVersions(IDefinitionStore store, IInstanceReader instances)
{
    private static readonly InstanceStatus[] NotEnded = [InstanceStatus.Pending, InstanceStatus.Suspended];

    /// <summary>All of them, newest first; none of a definition that there is not.</summary>
    public async Task<IReadOnlyList<VersionDocument>> ListAsync(
        string definitionId, CancellationToken cancellationToken)
    {
        var query = new DefinitionQuery
        {
            Versions = new(VersionKind.All),
            DefinitionIds = [definitionId],
            Order = DefinitionOrder.Version,
            IsDescending = true,
        };
        List<VersionDocument> documents = [];
        foreach (var version in (await store.ListAsync(query, cancellationToken)).Items)
        {
            documents.Add(Document(version, await CountAsync(version, cancellationToken)));
        }

        return documents;
    }

    private async Task<int> CountAsync(DefinitionSummary version, CancellationToken cancellationToken)
    {
        var filter = new InstanceFilter
        {
            DefinitionId = version.DefinitionId,
            DefinitionVersionId = version.Id,
            Statuses = NotEnded,
        };
        return (await instances.ListAsync(filter, skip: 0, take: 1, cancellationToken)).Total;
    }

    private static VersionDocument Document(DefinitionSummary version, int running) =>
        new(version.Id, version.Version, version.IsLatest, version.IsPublished, running, version.CreatedAt)
        {
            SavedBy = version.SavedBy,
            SavedAt = version.SavedAt,
            PublishedBy = version.Publication?.By,
            PublishedAt = version.Publication?.At,
            Reason = version.Publication?.Reason,
        };
}
