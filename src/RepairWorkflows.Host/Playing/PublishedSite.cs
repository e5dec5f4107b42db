using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Playing;

/// <summary>What this server runs by now, to be played with another draft: nothing of it is touched.</summary>
internal sealed class PublishedSite(IDefinitionStore store, IRuleStore rules, IOptions<SiteOptions> site)
{
    /// <summary>
    /// Plays with every published definition, with <paramref name="draft"/> in the place of its own, and with the
    /// calendars and policies in force.
    /// </summary>
    public async Task<ScenarioPlays> WithAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var published = await store.ListPublishedAsync(cancellationToken);
        var inForce = await rules.ReadAsync(cancellationToken);
        return new ScenarioPlays(
            ClockRules.Of(site.Value),
            [
                .. published.Where(other => other.DefinitionId != draft.DefinitionId).Select(other => other.Document),
                draft.Document,
            ],
            inForce.Sequence == 0 ? null : inForce);
    }
}
