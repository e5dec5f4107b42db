using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>
/// Looks for what may be published, but can hardly be meant. Unlike an <see cref="IDefinitionCheck"/> it keeps nobody
/// from publishing.
/// </summary>
public interface ILintRule
{
    /// <summary>
    /// What it finds, each with a <c>lint.</c> code and the <see cref="FieldError.ActivityId"/> of its step.
    /// </summary>
    IEnumerable<FieldError> Find(CompiledWorkflow workflow);
}
