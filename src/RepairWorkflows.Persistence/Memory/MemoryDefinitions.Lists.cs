using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

public sealed partial class MemoryDefinitions
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListPublishedAsync(CancellationToken cancellationToken) =>
        All(version => version.IsPublished);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListVersionsAsync(
        string definitionId, CancellationToken cancellationToken) =>
        All(version => version.DefinitionId == definitionId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListLatestAsync(CancellationToken cancellationToken) =>
        All(version => version.IsLatest);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> FindManyAsync(
        IReadOnlyCollection<string> versionIds, CancellationToken cancellationToken) =>
        All(version => versionIds.Contains(version.Id));

    /// <inheritdoc/>
    public Task<DefinitionPage> ListAsync(DefinitionQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _versions.Values.Where(query.Versions.Admits).Select(DefinitionSummary.Of)
                .Where(version => Matches(version, query))
                .ToList();
            var page = Order(found, query).ThenBy(version => version.DefinitionId, StringComparer.Ordinal)
                .ThenByDescending(version => version.Version)
                .Skip(query.Skip).Take(query.Take ?? int.MaxValue);
            return Task.FromResult(new DefinitionPage([.. page], found.Count));
        }
    }

    private static bool Matches(DefinitionSummary version, DefinitionQuery query) =>
        (query.DefinitionIds?.Contains(version.DefinitionId) ?? true)
        && (query.Ids?.Contains(version.Id) ?? true)
        && version.IsSystem == (query.IsSystem ?? version.IsSystem)
        && version.Name == (query.Name ?? version.Name)
        && version.DefinitionId != query.ExceptDefinitionId
        && ((string?[])[version.Name, version.Description, version.DefinitionId, version.Id]).Any(text =>
            text?.Contains(query.Text ?? "", StringComparison.OrdinalIgnoreCase) ?? false);

    private static IOrderedEnumerable<DefinitionSummary> Order(
        IEnumerable<DefinitionSummary> versions, DefinitionQuery query) =>
        (query.Order, query.IsDescending) switch
        {
            (DefinitionOrder.Created, false) => versions.OrderBy(version => version.CreatedAt),
            (DefinitionOrder.Created, true) => versions.OrderByDescending(version => version.CreatedAt),
            (DefinitionOrder.Version, false) => versions.OrderBy(version => version.Version),
            (DefinitionOrder.Version, true) => versions.OrderByDescending(version => version.Version),
            (_, false) => versions.OrderBy(version => version.Name ?? "", StringComparer.OrdinalIgnoreCase),
            (_, true) => versions.OrderByDescending(version => version.Name ?? "", StringComparer.OrdinalIgnoreCase),
        };

    private Task<IReadOnlyList<StoredDefinition>> All(Func<StoredDefinition, bool> which)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredDefinition>>(
            [
                .. _versions.Values.Where(which)
                    .OrderBy(version => version.DefinitionId, StringComparer.Ordinal)
                    .ThenByDescending(version => version.Version),
            ]);
        }
    }
}
