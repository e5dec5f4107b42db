using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Compilation;

/// <summary>A definition as it can be drawn.</summary>
/// <param name="Workflow">Its steps; not to be run while there are faults.</param>
/// <param name="Faults">What keeps it from being run, with the activities named; empty when it can be.</param>
public sealed record WorkflowSketch(CompiledWorkflow Workflow, IReadOnlyList<FieldError> Faults);
