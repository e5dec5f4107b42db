using System.Runtime.CompilerServices;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Playing;

/// <summary>Plays the scenarios of a definition against a draft of it, in virtual time, one after the other.</summary>
internal sealed class DraftPlays(PublishedSite site, ScenarioLibrary library, TimeProvider clock) : IDisposable
{
    // A play takes a processor: two owners who play at once take turns, and the orders that run are not slowed twice.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Plays those that are asked for, and tells of each as soon as it has come out.</summary>
    /// <param name="draft">What is to be played.</param>
    /// <param name="name">Only the scenario of this name; null for all.</param>
    /// <param name="cancellationToken">Ends it after the scenario that is being played.</param>
    public async IAsyncEnumerable<PlayedScenario> PlayAsync(
        StoredDefinition draft, string? name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var plays = await site.WithAsync(draft, cancellationToken);
            foreach (var file in library.Of(draft.DefinitionId).Where(file => name is null || file.Name == name))
            {
                var text = await File.ReadAllTextAsync(file.Path, cancellationToken);
                var began = clock.GetTimestamp();
                var report = await plays.PlayAsync(text, cancellationToken);
                yield return new(file.Name, report, clock.GetElapsedTime(began), plays.Site);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
