using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>
/// Keeps the keys by which programs sign in. Each key is an account of its own, without a password: it has the roles it
/// was made with, and the hash of the key as its only way in.
/// </summary>
internal sealed class ApiKeyBook(UserManager<Account> accounts, TimeProvider clock)
{
    private const string Provider = "api-key";
    private const int KeyBytes = 32;

    /// <summary>Makes a key; what is returned is the only place that ever shows it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.ApiKeyInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.AccountNameTaken"/>.</exception>
    public async Task<MadeApiKey> MakeAsync(NewApiKey wish)
    {
        Check(wish);
        var account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = wish.Name!.Trim() };
        if (await accounts.FindByNameAsync(account.UserName) is not null)
        {
            throw new RuleViolationException(HostErrors.AccountNameTaken, "Another account has this user name.");
        }

        Require(await accounts.CreateAsync(account));
        List<string> roles = [.. wish.Roles!.Distinct().Order()];
        Require(await accounts.AddToRolesAsync(account, roles));
        return new MadeApiKey(account.Id, account.UserName, roles, await AddKeyAsync(account));
    }

    /// <summary>A key for an account that exists or is made: for demonstrations.</summary>
    public async Task<string> RenewAsync(NewApiKey wish) =>
        await accounts.FindByNameAsync(wish.Name!) is { } account
            ? await AddKeyAsync(account)
            : (await MakeAsync(wish)).Key;

    /// <summary>Takes a key back: from now on it opens nothing.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>: there is no such key.</exception>
    public async Task RevokeAsync(Guid id)
    {
        var account = await accounts.FindByIdAsync(id.ToString("D"));
        if (account is null || !(await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == Provider))
        {
            throw new NotFoundException(HostErrors.AccountNotFound, $"There is no key {id:D}.");
        }

        Require(await accounts.DeleteAsync(account));
    }

    /// <summary>Whose key this is; null when it is nobody's, or locked.</summary>
    public async Task<Account?> FindAsync(string key) =>
        await accounts.FindByLoginAsync(Provider, Hash(key)) is { } account && !await accounts.IsLockedOutAsync(account)
            ? account
            : null;

    private async Task<string> AddKeyAsync(Account account)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        Require(await accounts.AddLoginAsync(account, new UserLoginInfo(Provider, Hash(key), null)));
        return key;
    }

    // A key has 256 bits of chance: nothing is gained by a slow or salted hash.
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static void Check(NewApiKey wish)
    {
        List<FieldError> errors =
        [
            .. AccountRules.OfName(wish.Name?.Trim()).Select(error => error with { Field = "name" }),
            .. AccountRules.OfRoles(wish.Roles ?? []),
        ];
        if (wish.Roles is not { Count: > 0 })
        {
            errors.Add(new("roles", "field.too-few", "A key needs at least one role."));
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(HostErrors.ApiKeyInvalid, "The key cannot be made like this.", errors);
        }
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ConcurrencyConflictException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
