using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Host.Playing;

/// <summary>Keeps a definition from being published while its scenarios fail, where that is asked for.</summary>
internal sealed class PublicationGate(
    DraftPlays plays, IDefinitionStore store, IOptions<PublishingOptions> options)
{
    /// <summary>Whether scenarios have to hold.</summary>
    public bool IsClosed => options.Value.RequireScenarios;

    /// <summary>Passes when they need not hold, or do.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with a mistake for each scenario that fails.
    /// </exception>
    public async Task PassAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        if (!IsClosed)
        {
            return;
        }

        List<FieldError> failures = [];
        await foreach (var played in plays.PlayAsync(draft, name: null, cancellationToken))
        {
            failures.AddRange(played.Report.Failures.Take(1).Select(first => Failed(played, first)));
        }

        if (failures.Count > 0)
        {
            throw new InvalidRequestException(EngineErrors.DefinitionInvalid, "Scenarios fail.", failures);
        }
    }

    /// <summary>Likewise for the latest version; one that is published, or not there, passes.</summary>
    /// <returns>The edit, for the very version that was played: what is saved meanwhile is not published.</returns>
    /// <inheritdoc cref="PassAsync(StoredDefinition, CancellationToken)"/>
    public async Task<DefinitionEdit> PassAsync(
        string definitionId, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        if (!IsClosed
            || await store.FindLatestAsync(definitionId, cancellationToken) is not { IsPublished: false } latest)
        {
            return edit;
        }

        await PassAsync(latest, cancellationToken);
        return edit with { Revision = edit.Revision ?? latest.Revision };
    }

    private static FieldError Failed(PlayedScenario played, ScenarioProblem first)
    {
        object[] values = [played.Report.Title ?? played.Name, first.Line, first.Message];
        return new(played.Name, HostErrors.ScenarioFails, $"Scenario {values[0]} fails in line {first.Line}.")
        {
            Reason = "line",
            Values = values,
        };
    }
}
