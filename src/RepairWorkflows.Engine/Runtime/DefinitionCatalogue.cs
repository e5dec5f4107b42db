using System.Collections.Concurrent;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Definitions ready to run, read and compiled once.</summary>
public sealed class DefinitionCatalogue(IDefinitionStore store, WorkflowCompiler compiler, TimeProvider clock)
    : IPublishedWorkflows
{
    // Another machine may publish: what is published is asked again after a second. A version itself never changes.
    private static readonly TimeSpan PublishedFor = TimeSpan.FromSeconds(1);

    // Enough for every process with its past versions; beyond it the cache begins anew rather than grow without end.
    private const int MostVersions = 2_000;

    private long _changes;
    private readonly ConcurrentDictionary<string, CompiledWorkflow> _versions = new();
    private readonly ConcurrentDictionary<string, (CompiledWorkflow Workflow, long ReadAt)> _published = new();

    /// <summary>
    /// Counts the changes of definitions on this machine: another number says that something changed.
    /// </summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>The published version of a definition.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async ValueTask<CompiledWorkflow> GetPublishedAsync(
        string definitionId, CancellationToken cancellationToken) =>
        await FindPublishedAsync(definitionId, cancellationToken)
        ?? throw NotFoundException.OfPublished(definitionId);

    /// <summary>Likewise; null when no version is published.</summary>
    public async ValueTask<CompiledWorkflow?> FindPublishedAsync(
        string definitionId, CancellationToken cancellationToken)
    {
        if (_published.TryGetValue(definitionId, out var known) && clock.GetElapsedTime(known.ReadAt) < PublishedFor)
        {
            return known.Workflow;
        }

        if (await store.FindPublishedAsync(definitionId, cancellationToken) is not { } stored)
        {
            return null;
        }

        var workflow = await CompileAsync(stored, cancellationToken);
        if (_published.Count >= MostVersions)
        {
            _published.Clear();
        }

        _published[definitionId] = (workflow, clock.GetTimestamp());
        return workflow;
    }

    /// <summary>One version, published or not.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async ValueTask<CompiledWorkflow> GetVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue(versionId, out var known))
        {
            return known;
        }

        var stored = await store.FindAsync(versionId, cancellationToken)
            ?? throw NotFoundException.OfVersion(versionId);
        return await CompileAsync(stored, cancellationToken);
    }

    /// <summary>
    /// Forgets what is kept of a definition, and of those that use it as an activity: a version of it was written or
    /// removed.
    /// </summary>
    public void Forget(string definitionId)
    {
        Interlocked.Increment(ref _changes);
        _published.TryRemove(definitionId, out _);
        foreach (var (versionId, workflow) in _versions)
        {
            if (workflow.Definition.DefinitionId == definitionId || workflow.ConsumedIds.Contains(definitionId))
            {
                _versions.TryRemove(versionId, out _);
                _published.TryRemove(workflow.Definition.DefinitionId, out _);
            }
        }
    }

    private async ValueTask<CompiledWorkflow> CompileAsync(
        StoredDefinition stored, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue(stored.Id, out var known))
        {
            return known;
        }

        if (_versions.Count >= MostVersions)
        {
            _versions.Clear();
        }

        var workflow = await compiler.CompileAsync(DefinitionReader.Read(stored.Document), cancellationToken);

        // A type that is missing may come: by a workflow that is published to be used as an activity.
        return workflow.HasUnknownSteps ? workflow : _versions.GetOrAdd(stored.Id, workflow);
    }
}
