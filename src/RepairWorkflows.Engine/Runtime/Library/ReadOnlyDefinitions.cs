namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Keeps from changes what says <c>isReadonly</c>.</summary>
internal static class ReadOnlyDefinitions
{
    /// <summary>Passes when a definition may be changed.</summary>
    /// <param name="latest">Its latest version.</param>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public static void Refuse(StoredDefinition latest)
    {
        if (DefinitionSummary.Of(latest).IsReadonly)
        {
            throw new RuleViolationException(
                EngineErrors.DefinitionReadOnly, $"Workflow definition {latest.DefinitionId} is read-only.");
        }
    }
}
