using RepairWorkflows.Dashboard.Account;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Whether there are other accounts, as a test says.</summary>
internal sealed class FakeOtherAccounts : IOtherAccounts
{
    public bool Any { get; set; } = true;

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => Task.FromResult(Any);
}
