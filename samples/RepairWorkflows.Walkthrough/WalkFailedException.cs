namespace RepairWorkflows.Walkthrough;

/// <summary>The walk cannot end well; the message tells a person why.</summary>
internal sealed class WalkFailedException(string message) : Exception(message);
