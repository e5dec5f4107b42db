namespace RepairWorkflows.Host.Start;

/// <summary>The process must not start; the message tells its operator why and what to do.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
