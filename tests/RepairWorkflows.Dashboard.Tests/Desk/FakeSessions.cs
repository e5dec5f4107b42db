using System.Security.Claims;
using RepairWorkflows.Dashboard.Account;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Sessions that hold until the test ends them.</summary>
internal sealed class FakeSessions : ISessionCheck
{
    public bool Hold { get; set; } = true;

    public Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => Task.FromResult(Hold);
}
