using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Keeps the accounts.</summary>
/// <remarks>
/// What is decided by a look at the accounts is decided and written while nobody else writes any: two administrators
/// cannot both be the one who leaves last. Every change of rights renews the security stamp, which ends the account's
/// sessions at their next request.
/// </remarks>
internal sealed class AccountBook(
    UserManager<Account> accounts, AccountRights rights, RepairWorkflowsDb db, TimeProvider clock)
{
    /// <summary>Whether there is any account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => accounts.Users.AnyAsync(cancellationToken);

    /// <summary>Every account, by name.</summary>
    public async Task<IReadOnlyList<AccountDocument>> ListAsync(CancellationToken cancellationToken)
    {
        var documents = new List<AccountDocument>();
        var all = await accounts.Users.OrderBy(account => account.UserName).ToListAsync(cancellationToken);
        foreach (var account in all)
        {
            documents.Add(await ShowAsync(account));
        }

        return documents;
    }

    /// <summary>Makes an account.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.AccountInvalid"/>, with every bad field.
    /// </exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.AccountNameTaken"/>.</exception>
    public async Task<AccountDocument> MakeAsync(NewAccount wish)
    {
        var account = await PrepareAsync(wish);
        return await db.AloneAsync(() => AddAsync(account, wish), CancellationToken.None);
    }

    /// <summary>What is wrong with a wish for an account.</summary>
    public async Task<IReadOnlyList<FieldError>> FindErrorsAsync(NewAccount wish) =>
    [
        .. AccountRules.OfName(wish.UserName?.Trim()), .. rights.FindErrors(Rights(wish)),
        .. await accounts.FindPasswordErrorsAsync(new Account { UserName = wish.UserName?.Trim() }, wish.Password),
    ];

    /// <summary>Makes the first account of all; null when there is one.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.AccountInvalid"/>.</exception>
    public async Task<AccountDocument?> MakeFirstAsync(NewAccount wish, CancellationToken cancellationToken)
    {
        var account = await PrepareAsync(wish);
        return await db.AloneAsync<AccountDocument?>(
            async () => await AnyAsync(cancellationToken) ? null : await AddAsync(account, wish),
            cancellationToken);
    }

    /// <summary>What is wrong with roles, a station and a region to give.</summary>
    public IReadOnlyList<FieldError> FindErrors(AccountRoles wish) => rights.FindErrors(wish);

    /// <summary>Gives an account exactly these roles, this station and this region; its sessions end.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.AccountInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.LastAdministrator"/>.</exception>
    public async Task<AccountDocument> SetRolesAsync(Guid id, AccountRoles wish)
    {
        AccountRules.Check(FindErrors(wish));
        return await ChangeAsync(
            id, keepsRights: wish.Roles!.Contains(Role.Administrator), account => rights.SetAsync(account, wish));
    }

    /// <summary>Shuts an account, or opens it again; its sessions end.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.LastAdministrator"/>.</exception>
    public Task<AccountDocument> SetDisabledAsync(Guid id, bool disabled) =>
        ChangeAsync(id, keepsRights: !disabled, async account => Require(
            await accounts.SetLockoutEndDateAsync(account, disabled ? DisabledAccounts.Never : null)));

    /// <summary>One account.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    public async Task<AccountDocument> GetAsync(Guid id) => await ShowAsync(await FindAsync(id));

    // What can be expected to fail has been checked: what fails here is the store, or another writer.
    internal static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ConcurrencyConflictException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    private Task<AccountDocument> ChangeAsync(Guid id, bool keepsRights, Func<Account, Task> change) => db.AloneAsync(
        async () =>
        {
            var account = await FindAsync(id);
            if (!keepsRights)
            {
                await KeepAnAdministratorAsync(account);
            }

            await change(account);
            Require(await accounts.UpdateSecurityStampAsync(account));
            return await ShowAsync(account);
        },
        CancellationToken.None);

    // The hash takes its time: nobody waits for it.
    private async Task<Account> PrepareAsync(NewAccount wish)
    {
        var account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = wish.UserName?.Trim() };
        AccountRules.Check(await FindErrorsAsync(wish));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, wish.Password!);
        return account;
    }

    private static AccountRoles Rights(NewAccount wish) => new(wish.Roles ?? [], wish.Station, wish.Region);

    private async Task<AccountDocument> AddAsync(Account account, NewAccount wish)
    {
        await accounts.RequireFreeAsync(account.UserName!);
        Require(await accounts.CreateAsync(account));
        await rights.SetAsync(account, Rights(wish));
        return await ShowAsync(account);
    }

    private async Task<Account> FindAsync(Guid id) => await accounts.FindByIdAsync(id.ToString("D"))
        ?? throw new NotFoundException(HostErrors.AccountNotFound, $"There is no account {id:D}.");

    private async Task KeepAnAdministratorAsync(Account leaving)
    {
        // A key has no password: it can be revoked, and nobody signs in with it to set things right.
        var active = (await accounts.GetUsersInRoleAsync(Role.Administrator))
            .Where(one => !one.IsDisabled() && one.PasswordHash is not null).ToList();
        if (active is [var last] && last.Id == leaving.Id)
        {
            throw new RuleViolationException(HostErrors.LastAdministrator, "Somebody must remain administrator.");
        }
    }

    private Task<AccountDocument> ShowAsync(Account account) => rights.ShowAsync(account);
}
