using System.Collections.Concurrent;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Definitions ready to run, read and compiled once.</summary>
public sealed class DefinitionCatalogue(IDefinitionStore store, ActivityRegistry registry, TimeProvider clock)
{
    // Another machine may publish: what is published is asked again after a second. A version itself never changes.
    private static readonly TimeSpan PublishedFor = TimeSpan.FromSeconds(1);

    // Enough for every process with its past versions; beyond it the cache begins anew rather than grow without end.
    private const int MostVersions = 2_000;

    private readonly ConcurrentDictionary<string, CompiledWorkflow> _versions = new();
    private readonly ConcurrentDictionary<string, (CompiledWorkflow Workflow, long ReadAt)> _published = new();

    /// <summary>The published version of a definition.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async ValueTask<CompiledWorkflow> GetPublishedAsync(string definitionId, CancellationToken cancellationToken)
    {
        if (_published.TryGetValue(definitionId, out var known) && clock.GetElapsedTime(known.ReadAt) < PublishedFor)
        {
            return known.Workflow;
        }

        var stored = await store.FindPublishedAsync(definitionId, cancellationToken)
            ?? throw new NotFoundException(
                EngineErrors.DefinitionNotFound,
                $"No published version of workflow definition with ID {definitionId} found.");
        var workflow = Compile(stored);
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
            ?? throw new NotFoundException(
                EngineErrors.DefinitionNotFound, $"There is no version {versionId} of any workflow definition.");
        return Compile(stored);
    }

    /// <summary>Forgets what is kept of a definition: a version of it was written or removed.</summary>
    public void Forget(string definitionId)
    {
        _published.TryRemove(definitionId, out _);
        foreach (var (versionId, workflow) in _versions)
        {
            if (workflow.Definition.DefinitionId == definitionId)
            {
                _versions.TryRemove(versionId, out _);
            }
        }
    }

    private CompiledWorkflow Compile(StoredDefinition stored)
    {
        if (_versions.Count >= MostVersions)
        {
            _versions.Clear();
        }

        return _versions.GetOrAdd(
            stored.Id,
            static (_, parts) => CompiledWorkflow.From(DefinitionReader.Read(parts.Document), parts.Registry),
            (stored.Document, Registry: registry));
    }
}
