using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Definitions;

/// <summary>Publishes the definitions of a folder: <c>**/*.json</c>, older versions first.</summary>
internal sealed class WorkflowFolder(
    HostSettings settings, IDefinitionStore store, DefinitionLibrary library, ConsumerUpdates consumers,
    ILogger<WorkflowFolder> log)
{
    /// <summary>
    /// Publishes what is new, as the management API does; what is stored already changes nothing. When all of it is
    /// published, those that use what is new are brought up to it.
    /// </summary>
    /// <returns>How many were published.</returns>
    /// <exception cref="StartRefusedException">
    /// A file is no definition, or changes a version that is stored.
    /// </exception>
    public async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var published = new List<StoredDefinition>();
        foreach (var (path, definition) in await ReadAsync(cancellationToken))
        {
            if (await PublishAsync(path, definition, cancellationToken) is { } made)
            {
                published.Add(made);
            }
        }

        // Not before: the folder may hold the next version of one that uses it, which must not find its number taken.
        foreach (var used in published)
        {
            await consumers.AfterAsync(used, cancellationToken);
        }

        return published.Count;
    }

    private async Task<IEnumerable<(string Path, WorkflowDefinition Definition)>> ReadAsync(
        CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.WorkflowsFolder))
        {
            return [];
        }

        var definitions = new List<(string Path, WorkflowDefinition Definition)>();
        foreach (var path in Directory.EnumerateFiles(settings.WorkflowsFolder, "*.json", SearchOption.AllDirectories))
        {
            var json = await File.ReadAllTextAsync(path, cancellationToken);
            definitions.Add((path, await ReadAsync(path, json, cancellationToken)));
        }

        return definitions.OrderBy(entry => entry.Definition.DefinitionId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Definition.Version);
    }

    private async Task<WorkflowDefinition> ReadAsync(
        string path, string json, CancellationToken cancellationToken)
    {
        try
        {
            return await library.CheckAsync(json, cancellationToken); // before any is published
        }
        catch (InvalidRequestException invalid)
        {
            throw NoDefinition(path, invalid);
        }
    }

    // Another machine may start at the same time: what it has published meanwhile is there already.
    private Task<StoredDefinition?> PublishAsync(
        string path, WorkflowDefinition definition, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(() => TryPublishAsync(path, definition, cancellationToken));

    private async Task<StoredDefinition?> TryPublishAsync(
        string path, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(definition.Id, cancellationToken) is { } same)
        {
            return IsSame(same, definition) ? null : throw Changed(path, definition);
        }

        var latest = await store.FindLatestAsync(definition.DefinitionId, cancellationToken);
        if (latest?.Version == definition.Version)
        {
            throw Changed(path, definition);
        }

        if (latest?.Version > definition.Version)
        {
            return null; // what runs now is newer: an old file does not bring it back
        }

        try
        {
            var made = await library.PublishAfterAsync(definition, latest, cancellationToken);
            HostLog.DefinitionPublished(log, definition.DefinitionId, definition.Version);
            return made;
        }
        catch (InvalidRequestException invalid)
        {
            throw NoDefinition(path, invalid);
        }
    }

    private static StartRefusedException NoDefinition(string path, InvalidRequestException invalid)
    {
        var faults = invalid.Fields.Select(field => $"{field.Field}: {field.Message} ({field.Code})");
        return new($"{path} is no workflow definition: {string.Join("; ", faults)}");
    }

    private static bool IsSame(StoredDefinition stored, WorkflowDefinition definition) =>
        stored.DefinitionId == definition.DefinitionId && stored.Version == definition.Version
        && JsonNode.DeepEquals(JsonNode.Parse(stored.Document), JsonNode.Parse(definition.Document.GetRawText()));

    private static StartRefusedException Changed(string path, WorkflowDefinition definition) => new(
        $"{path} is not what version {definition.Version} of '{definition.DefinitionId}' was when it was published, "
        + "and a published version never changes. Restore the file, or give it a new id and the next version number. "
        + $"（{path} 与已发布的“{definition.DefinitionId}”第 {definition.Version} 版不同；已发布的版本不可更改。"
        + "请还原该文件，或为其指定新的 id 和下一个版本号。）");
}
