using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Accounts;

/// <summary>A new password for an account.</summary>
/// <param name="Password">At least 10 characters.</param>
internal sealed record AccountPassword(string? Password);

/// <summary>Whether an account is shut.</summary>
/// <param name="Disabled">True shuts it; false opens it again.</param>
internal sealed record AccountDisabled(bool? Disabled)
{
    /// <summary>What is wrong with it: it has to be said.</summary>
    internal IEnumerable<FieldError> FindErrors() => Disabled is null
        ? [new("disabled", RepairErrors.FieldRequired, "Say whether the account is shut: true or false.")]
        : [];
}
