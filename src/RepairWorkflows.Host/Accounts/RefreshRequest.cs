namespace RepairWorkflows.Host.Accounts;

/// <summary>Who wants to stay in.</summary>
/// <param name="RefreshToken">As the session's answer gave it.</param>
internal sealed record RefreshRequest(string? RefreshToken);
