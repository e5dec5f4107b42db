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
    public static ActivationClaim? ClaimOf(WorkflowDefinition definition, string? correlationId) =>
        ActivationStrategies.Of(definition) switch
        {
            ActivationStrategies.CorrelatedSingleton => new ActivationClaim(definition.DefinitionId, correlationId),
            ActivationStrategies.Singleton => new ActivationClaim(definition.DefinitionId, null),
            ActivationStrategies.Correlation when correlationId is not null => new ActivationClaim(null, correlationId),
            _ => null,
        };
}
