using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Whether a definition allows another instance beside those that run.</summary>
public sealed class ActivationRules(DefinitionCatalogue definitions, IInstanceReader instances)
{
    /// <summary>
    /// Asks the definition's activation strategy. The answer is of this moment: two that ask at once may both hear yes.
    /// </summary>
    /// <param name="definitionId">What is to be started.</param>
    /// <param name="versionId">In which version; null for the published one.</param>
    /// <param name="correlationId">The new instance's; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<bool> AllowAsync(
        string definitionId, string? versionId, string? correlationId, CancellationToken cancellationToken)
    {
        var workflow = versionId is null
            ? await definitions.GetPublishedAsync(definitionId, cancellationToken)
            : await definitions.GetVersionAsync(versionId, cancellationToken);
        if (InTheWay(workflow.Definition, correlationId) is not { } filter)
        {
            return true;
        }

        var running = filter with { Statuses = [InstanceStatus.Pending, InstanceStatus.Suspended] };
        return (await instances.ListAsync(running, 0, 1, cancellationToken)).Total == 0;
    }

    // A strategy is named bare or with its namespace and assembly; the longer name contains the shorter one.
    private static InstanceFilter? InTheWay(WorkflowDefinition definition, string? correlationId)
    {
        var strategy = definition.Document.Member("options").Text("activationStrategyType") ?? "";
        return strategy switch
        {
            _ when Names(strategy, "CorrelatedSingletonStrategy") =>
                new InstanceFilter { DefinitionId = definition.DefinitionId, CorrelationId = correlationId },
            _ when Names(strategy, "SingletonStrategy") =>
                new InstanceFilter { DefinitionId = definition.DefinitionId },
            _ when Names(strategy, "CorrelationStrategy") && correlationId is not null =>
                new InstanceFilter { CorrelationId = correlationId },
            _ => null,
        };
    }

    private static bool Names(string strategy, string name) => strategy.Contains(name, StringComparison.Ordinal);
}
