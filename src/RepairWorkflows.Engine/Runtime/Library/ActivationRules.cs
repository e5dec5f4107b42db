using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Whether a definition allows another instance beside those that run.</summary>
internal static class ActivationRules
{
    /// <summary>
    /// What the definition's strategy excludes; null when it allows any. The store decides, in the commit of the start:
    /// of two that begin at once only one begins.
    /// </summary>
    /// <param name="definition">What is to be started.</param>
    /// <param name="correlationId">The new instance's; null for none, which CorrelatedSingleton takes for any.</param>
    // A strategy is named bare or with its namespace and assembly; the longer name contains the shorter one.
    public static ActivationClaim? ClaimOf(WorkflowDefinition definition, string? correlationId)
    {
        var strategy = ActivationStrategies.Of(definition);
        return strategy switch
        {
            _ when Names(strategy, "CorrelatedSingletonStrategy") =>
                new ActivationClaim(definition.DefinitionId, correlationId),
            _ when Names(strategy, "SingletonStrategy") => new ActivationClaim(definition.DefinitionId, null),
            _ when Names(strategy, "CorrelationStrategy") && correlationId is not null =>
                new ActivationClaim(null, correlationId),
            _ => null,
        };
    }

    private static bool Names(string strategy, string name) => strategy.Contains(name, StringComparison.Ordinal);
}
