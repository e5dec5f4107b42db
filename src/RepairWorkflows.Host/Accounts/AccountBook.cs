using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Keeps the accounts.</summary>
internal sealed class AccountBook(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, TimeProvider clock)
{
    // An account that is locked for ever is a disabled one.
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

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

    /// <summary>Makes the roles of the processes known; a repeat changes nothing.</summary>
    public async Task KnowRolesAsync(CancellationToken cancellationToken)
    {
        var known = await roles.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        foreach (var name in Role.All.Except(known))
        {
            Require(await roles.CreateAsync(new IdentityRole<Guid>(name!) { Id = NewId() }));
        }
    }

    /// <summary>Makes an account.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.AccountInvalid"/>, with every bad field.
    /// </exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.AccountNameTaken"/>.</exception>
    public async Task<AccountDocument> MakeAsync(NewAccount wish)
    {
        var account = new Account { Id = NewId(), UserName = wish.UserName?.Trim() };
        await CheckAsync(account, wish);
        Require(await accounts.CreateAsync(account, wish.Password!));
        Require(await accounts.AddToRolesAsync(account, (wish.Roles ?? []).Distinct()));
        return await ShowAsync(account);
    }

    /// <summary>Gives an account exactly these roles; its sessions learn of it within minutes.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.AccountInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.LastAdministrator"/>.</exception>
    public async Task<AccountDocument> SetRolesAsync(Guid id, AccountRoles wish)
    {
        var account = await FindAsync(id);
        AccountRules.Check([.. AccountRules.OfRoles(wish.Roles)]);
        var had = await accounts.GetRolesAsync(account);
        if (!wish.Roles!.Contains(Role.Administrator))
        {
            await KeepAnAdministratorAsync(account);
        }

        Require(await accounts.AddToRolesAsync(account, wish.Roles!.Except(had)));
        Require(await accounts.RemoveFromRolesAsync(account, had.Except(wish.Roles!)));
        Require(await accounts.UpdateSecurityStampAsync(account));
        return await ShowAsync(account);
    }

    /// <summary>Shuts an account, or opens it again; its sessions learn of it within minutes.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.LastAdministrator"/>.</exception>
    public async Task<AccountDocument> SetDisabledAsync(Guid id, bool disabled)
    {
        var account = await FindAsync(id);
        if (disabled)
        {
            await KeepAnAdministratorAsync(account);
        }

        Require(await accounts.SetLockoutEndDateAsync(account, disabled ? Never : null));
        Require(await accounts.UpdateSecurityStampAsync(account));
        return await ShowAsync(account);
    }

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

    private async Task<Account> FindAsync(Guid id) => await accounts.FindByIdAsync(id.ToString("D"))
        ?? throw new NotFoundException(HostErrors.AccountNotFound, $"There is no account {id:D}.");

    private async Task KeepAnAdministratorAsync(Account leaving)
    {
        var active = (await accounts.GetUsersInRoleAsync(Role.Administrator)).Where(one => !IsDisabled(one)).ToList();
        if (active is [var last] && last.Id == leaving.Id)
        {
            throw new RuleViolationException(HostErrors.LastAdministrator, "Somebody must remain administrator.");
        }
    }

    private async Task CheckAsync(Account account, NewAccount wish)
    {
        AccountRules.Check(
        [
            .. AccountRules.OfName(account.UserName), .. AccountRules.OfRoles(wish.Roles ?? []),
            .. await accounts.FindPasswordErrorsAsync(account, wish.Password),
        ]);
        if (await accounts.FindByNameAsync(account.UserName!) is not null)
        {
            throw new RuleViolationException(HostErrors.AccountNameTaken, "Another account has this user name.");
        }
    }

    private async Task<AccountDocument> ShowAsync(Account account) => new(
        account.Id, account.UserName ?? "", [.. (await accounts.GetRolesAsync(account)).Order()],
        account.LockoutEnd is { } end && !IsDisabled(account) && end > TimeProvider.System.GetUtcNow() ? end : null,
        IsDisabled(account));

    private static bool IsDisabled(Account account) => account.LockoutEnd >= Never;

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
