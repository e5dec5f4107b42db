using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Makes the first administrator, once.</summary>
internal sealed class FirstAdministrator(
    FirstStartLink link, IServiceScopeFactory scopes, ILogger<FirstAdministrator> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Makes the account; false when the link is void or an account exists.</summary>
    public async Task<bool> TryMakeAsync(
        string? token, string? userName, string? password, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
            var wish = new NewAccount(userName, password, [Role.Administrator]);
            if (!link.IsValid(token) || await book.MakeFirstAsync(wish, cancellationToken) is null)
            {
                return false;
            }

            link.Void();
            HostLog.FirstAdministratorMade(log);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
