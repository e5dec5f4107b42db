using System.Text.Json.Serialization;

namespace RepairWorkflows.Host.Accounts;

/// <summary>A new password for an account.</summary>
/// <param name="Password">At least 10 characters.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AccountPassword(string? Password);

/// <summary>Whether an account is shut.</summary>
/// <param name="Disabled">True shuts it; false opens it again.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AccountDisabled([property: JsonRequired] bool Disabled);
