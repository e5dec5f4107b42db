using Microsoft.AspNetCore.Identity;

namespace RepairWorkflows.Persistence.Model;

/// <summary>
/// Somebody, or another application, that may sign in. Its roles are those of the documented processes.
/// </summary>
public class Account : IdentityUser<Guid>
{
    /// <summary>What people call the account; null shows the user name.</summary>
    public string? DisplayName { get; set; }
}
