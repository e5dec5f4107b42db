using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Who wants in.</summary>
/// <param name="UserName">The account's name.</param>
/// <param name="Password">Its password.</param>
internal sealed record SignInRequest(string? UserName, string? Password)
{
    /// <summary>What is wrong with it: no name has control characters.</summary>
    internal IEnumerable<FieldError> FindErrors() => UserName?.Any(char.IsControl) == true
        ? [new("userName", RepairErrors.FieldMalformed, "A user name has no control characters.")]
        : [];
}
