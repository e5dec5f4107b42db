namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// Tells a step that its order was taken from its technician: it ends, and somebody else has to come.
/// </summary>
/// <param name="TaskId">The task of the step that is meant.</param>
internal sealed record OrderTakenBack(string TaskId);
