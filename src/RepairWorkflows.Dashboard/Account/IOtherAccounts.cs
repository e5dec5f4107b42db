namespace RepairWorkflows.Dashboard.Account;

/// <summary>Says whether anybody is there to work with. The host knows the accounts.</summary>
public interface IOtherAccounts
{
    /// <summary>Whether there is an account beside the first one, disabled or not.</summary>
    Task<bool> AnyAsync(CancellationToken cancellationToken);
}
