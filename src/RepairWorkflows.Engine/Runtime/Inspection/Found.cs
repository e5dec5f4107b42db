namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>A part of a list.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record Found<T>(IReadOnlyList<T> Rows, int Total);
