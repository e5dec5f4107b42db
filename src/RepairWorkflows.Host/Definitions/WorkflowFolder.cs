using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Definitions;

/// <summary>Publishes the definitions of a folder: <c>**/*.json</c>, older versions first.</summary>
internal sealed class WorkflowFolder(
    HostSettings settings, IDefinitionStore store, ActivityRegistry activities, DefinitionPublisher publisher,
    ILogger<WorkflowFolder> log)
{
    /// <summary>Publishes what is new; what is stored already changes nothing.</summary>
    /// <returns>How many were published.</returns>
    /// <exception cref="StartRefusedException">
    /// A file is no definition, or changes a version that is stored.
    /// </exception>
    public async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var published = 0;
        foreach (var (path, definition) in await ReadAsync(cancellationToken))
        {
            published += await PublishAsync(path, definition, cancellationToken) ? 1 : 0;
        }

        return published;
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
            definitions.Add((path, Read(path, await File.ReadAllTextAsync(path, cancellationToken))));
        }

        return definitions.OrderBy(entry => entry.Definition.DefinitionId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Definition.Version);
    }

    private WorkflowDefinition Read(string path, string json)
    {
        try
        {
            var definition = DefinitionReader.Read(json);
            _ = CompiledWorkflow.From(definition, activities); // what cannot run must not be published
            return definition;
        }
        catch (InvalidRequestException invalid)
        {
            var faults = invalid.Fields.Select(field => $"{field.Field}: {field.Message} ({field.Code})");
            throw new StartRefusedException($"{path} is no workflow definition: {string.Join("; ", faults)}");
        }
    }

    private async Task<bool> PublishAsync(
        string path, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var latest = await store.FindLatestAsync(definition.DefinitionId, cancellationToken);
        if (await store.FindAsync(definition.Id, cancellationToken) is { } same)
        {
            return IsSame(same, definition) ? false : throw Changed(path, definition);
        }

        if (latest?.Version == definition.Version)
        {
            throw Changed(path, definition);
        }

        if (latest?.Version > definition.Version)
        {
            return false; // what runs now is newer: an old file does not bring it back
        }

        await publisher.PublishAsync(definition.Document.GetRawText(), cancellationToken);
        HostLog.DefinitionPublished(log, definition.DefinitionId, definition.Version);
        return true;
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
