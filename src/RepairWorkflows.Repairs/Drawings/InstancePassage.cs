namespace RepairWorkflows.Repairs.Drawings;

/// <summary>The way of an instance, to be drawn into the picture of the version it runs.</summary>
/// <param name="Name">What people call the instance.</param>
/// <param name="AsOf">When something last happened to it.</param>
/// <param name="Steps">Its steps that began, by their node ids.</param>
public sealed record InstancePassage(
    string Name, DateTimeOffset AsOf, IReadOnlyDictionary<string, StepPassage> Steps);
