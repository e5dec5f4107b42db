namespace RepairWorkflows.Host.Demonstration;

/// <summary>What the demonstration clock shows.</summary>
/// <param name="Now">The instant.</param>
internal sealed record DemoClockState(DateTimeOffset Now);
