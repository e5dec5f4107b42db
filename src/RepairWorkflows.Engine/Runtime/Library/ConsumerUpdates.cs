using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Diagnostics;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Brings the workflows that use another one as an activity up to its new version.</summary>
public sealed class ConsumerUpdates(
    IDefinitionStore store, DefinitionLibrary library, ILogger<ConsumerUpdates> log)
{
    /// <summary>
    /// The definitions whose latest version uses <paramref name="definitionId"/> as an activity, in whatever version.
    /// </summary>
    public async Task<IReadOnlyList<StoredDefinition>> FindAsync(
        string definitionId, CancellationToken cancellationToken) =>
        [
            .. (await store.ListLatestAsync(cancellationToken)).Where(latest =>
                latest.DefinitionId != definitionId
                && ConsumerDocument.Uses(JsonNode.Parse(latest.Document), definitionId)),
        ];

    /// <summary>Likewise of several definitions, and those that use these, and so on.</summary>
    public async Task<IReadOnlyList<StoredDefinition>> FindAllAsync(
        IReadOnlyCollection<string> definitionIds, CancellationToken cancellationToken)
    {
        var others = (await store.ListLatestAsync(cancellationToken))
            .Where(latest => !definitionIds.Contains(latest.DefinitionId))
            .Select(latest => (Definition: latest, Used: ConsumerDocument.UsedIn(JsonNode.Parse(latest.Document)!)))
            .ToList();
        HashSet<string> reached = [.. definitionIds];
        List<StoredDefinition> found = [];
        while (others.FindIndex(other => other.Used.Any(reached.Contains)) is var next and >= 0)
        {
            found.Add(others[next].Definition);
            reached.Add(others[next].Definition.DefinitionId);
            others.RemoveAt(next);
        }

        return found;
    }

    /// <summary>
    /// Does so after <paramref name="published"/> was published, when it asks for it (<c>usableAsActivity</c> and
    /// <c>autoUpdateConsumingWorkflows</c>): the latest version of each that is not read-only, and then of those that
    /// use these. One that was published is published again, one that was a draft stays one.
    /// </summary>
    /// <returns>The definitions that were changed.</returns>
    public async Task<IReadOnlyList<string>> AfterAsync(StoredDefinition published, CancellationToken cancellationToken)
    {
        var definition = DefinitionReader.Read(published.Document);
        return WorkflowNames.IsUsable(definition)
            && definition.Document.Member("options").Flag("autoUpdateConsumingWorkflows")
                ? await UpdateAsync(published, cancellationToken)
                : [];
    }

    /// <summary>Does so whether or not it asks for it.</summary>
    /// <inheritdoc cref="AfterAsync"/>
    public Task<IReadOnlyList<string>> UpdateAsync(StoredDefinition published, CancellationToken cancellationToken) =>
        UpdateAsync(published, [published.DefinitionId], cancellationToken);

    /// <summary>
    /// Has every activity of <paramref name="document"/> that stands for a workflow tell which of that workflow's
    /// versions is published: clients compare it with the one that is used. Where none is, nothing is changed.
    /// </summary>
    public async Task OfferAsync(JsonNode document, CancellationToken cancellationToken)
    {
        foreach (var used in ConsumerDocument.UsedIn(document))
        {
            if (await store.FindPublishedAsync(used, cancellationToken) is { } published)
            {
                ConsumerDocument.Offer(document, published);
            }
        }
    }

    // Each definition once: one that is brought up has its own consumers brought up, but a circle ends here.
    private async Task<IReadOnlyList<string>> UpdateAsync(
        StoredDefinition published, HashSet<string> done, CancellationToken cancellationToken)
    {
        List<string> changed = [];
        foreach (var consumer in await FindAsync(published.DefinitionId, cancellationToken))
        {
            if (!DefinitionSummary.Of(consumer).IsReadonly && done.Add(consumer.DefinitionId)
                && await PinAsync(consumer.DefinitionId, published, cancellationToken) is { } saved)
            {
                changed.Add(saved.DefinitionId);
                changed.AddRange(saved.IsPublished ? await UpdateAsync(saved, done, cancellationToken) : []);
            }
        }

        return changed;
    }

    private async Task<StoredDefinition?> PinAsync(
        string consumerId, StoredDefinition published, CancellationToken cancellationToken)
    {
        try
        {
            return await library.ChangeAsync(
                consumerId, document => ConsumerDocument.Pin(document, published),
                new DefinitionEdit(published.Publication?.By), cancellationToken);
        }
        catch (CodedException refused)
            when (refused is InvalidRequestException or ReadOnlyException or NotFoundException)
        {
            // Whoever published the other one cannot mend this one: it goes on with the version it has.
            EngineLog.ConsumerNotUpdated(log, refused, consumerId);
            return null;
        }
    }
}
