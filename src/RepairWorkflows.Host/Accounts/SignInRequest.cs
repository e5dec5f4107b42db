using System.Text.Json.Serialization;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Who wants in.</summary>
/// <param name="UserName">The account's name.</param>
/// <param name="Password">Its password.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SignInRequest(string? UserName, string? Password);
