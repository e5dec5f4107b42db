using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Looks at a definition before it is published: what would fault later is refused now.</summary>
public interface IDefinitionCheck
{
    /// <summary>
    /// What is wrong, each with the step and its input named; nothing when the definition may be published.
    /// </summary>
    IEnumerable<FieldError> Check(CompiledWorkflow workflow);
}
