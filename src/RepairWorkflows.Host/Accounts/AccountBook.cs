using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Keeps the accounts.</summary>
internal sealed class AccountBook(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, TimeProvider clock)
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
        var account = await accounts.FindByIdAsync(id.ToString("D"))
            ?? throw new NotFoundException(HostErrors.AccountNotFound, $"There is no account {id:D}.");
        AccountRules.Check([.. AccountRules.OfRoles(wish.Roles)]);
        var had = await accounts.GetRolesAsync(account);
        if (had.Contains(Role.Administrator) && !wish.Roles!.Contains(Role.Administrator)
            && (await accounts.GetUsersInRoleAsync(Role.Administrator)).Count == 1)
        {
            throw new RuleViolationException(HostErrors.LastAdministrator, "Somebody must remain administrator.");
        }

        Require(await accounts.AddToRolesAsync(account, wish.Roles!.Except(had)));
        Require(await accounts.RemoveFromRolesAsync(account, had.Except(wish.Roles!)));
        Require(await accounts.UpdateSecurityStampAsync(account));
        return await ShowAsync(account);
    }

    private async Task CheckAsync(Account account, NewAccount wish)
    {
        List<FieldError> errors = [.. AccountRules.OfName(account.UserName), .. AccountRules.OfRoles(wish.Roles ?? [])];
        if (string.IsNullOrEmpty(wish.Password))
        {
            errors.Add(new("password", RepairErrors.FieldRequired, "A password is needed."));
        }
        else
        {
            foreach (var validator in accounts.PasswordValidators)
            {
                var verdict = await validator.ValidateAsync(accounts, account, wish.Password);
                errors.AddRange(verdict.Errors.Take(1).Select(_ => AccountRules.WeakPassword));
            }
        }

        AccountRules.Check(errors);
        if (await accounts.FindByNameAsync(account.UserName!) is not null)
        {
            throw new RuleViolationException(HostErrors.AccountNameTaken, "Another account has this user name.");
        }
    }

    private async Task<AccountDocument> ShowAsync(Account account) => new(
        account.Id, account.UserName ?? "", [.. (await accounts.GetRolesAsync(account)).Order()],
        account.LockoutEnd is { } end && end > TimeProvider.System.GetUtcNow() ? end : null);

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    // What can be expected to fail has been checked: what fails here is the store, or another writer.
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ConcurrencyConflictException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
