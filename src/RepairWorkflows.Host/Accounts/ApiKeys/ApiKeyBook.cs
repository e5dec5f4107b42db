using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>
/// Keeps the keys by which programs sign in. Each key is an account of its own, without a password: it has the roles it
/// was made with, and the hash of the key as its only way in.
/// </summary>
internal sealed class ApiKeyBook(UserManager<Account> accounts, RepairWorkflowsDb db, TimeProvider clock)
{
    /// <summary>By what kind of sign-in accounts of programs are told from those of people.</summary>
    internal const string Provider = "api-key";

    private const int KeyBytes = 32;

    /// <summary>Makes a key; what is returned is the only place that ever shows it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.ApiKeyInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.AccountNameTaken"/>.</exception>
    public async Task<MadeApiKey> MakeAsync(NewApiKey wish)
    {
        if (FindErrors(wish) is { Count: > 0 } errors)
        {
            throw new InvalidRequestException(HostErrors.ApiKeyInvalid, "The key cannot be made like this.", errors);
        }

        var account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = wish.Name!.Trim() };
        List<string> roles = [.. wish.Roles!.Distinct().Order()];
        var key = await db.AloneAsync(
            async () =>
            {
                await accounts.RequireFreeAsync(account.UserName);
                AccountBook.Require(await accounts.CreateAsync(account));
                AccountBook.Require(await accounts.AddToRolesAsync(account, roles));
                return await AddKeyAsync(account, wish.ExpiresAt);
            },
            CancellationToken.None);
        return new MadeApiKey(account.Id, account.UserName, roles, wish.ExpiresAt, key);
    }

    /// <summary>What is wrong with a wish for a key.</summary>
    public IReadOnlyList<FieldError> FindErrors(NewApiKey wish) =>
    [
        .. AccountRules.OfName(wish.Name?.Trim()).Select(error => error with { Field = "name" }),
        .. AccountRules.OfRoles(wish.Roles ?? []),
        .. wish.Roles is { Count: > 0 }
            ? (FieldError[])[] : [new("roles", "field.too-few", "A key needs at least one role.")],
        .. wish.ExpiresAt <= clock.GetUtcNow()
            ? (FieldError[])[new("expiresAt", RepairErrors.FieldInThePast, "The key would have expired already.")] : [],
    ];

    /// <summary>A key for an account that exists or is made: for demonstrations.</summary>
    public async Task<string> RenewAsync(NewApiKey wish) =>
        await accounts.FindByNameAsync(wish.Name!) is { } account
            ? await AddKeyAsync(account, wish.ExpiresAt)
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

        AccountBook.Require(await accounts.DeleteAsync(account));
    }

    /// <summary>
    /// Whose key this is; null when it is nobody's, has expired or was disabled. Failed sign-ins under the key's name
    /// lock no key out.
    /// </summary>
    public async Task<KeyHolder?> FindAsync(string key, CancellationToken cancellationToken) =>
        await FindByHashAsync(Hash(key), cancellationToken) is { } holder && !holder.HasExpired(clock) ? holder : null;

    /// <summary>Likewise, by the key's hash; expired or not.</summary>
    public async Task<KeyHolder?> FindByHashAsync(string hash, CancellationToken cancellationToken)
    {
        var found = await (
            from login in db.UserLogins.AsNoTracking()
            where login.LoginProvider == Provider && login.ProviderKey == hash
            join account in db.Users.AsNoTracking() on login.UserId equals account.Id
            select new { Account = account, ExpiresAt = login.ProviderDisplayName })
            .SingleOrDefaultAsync(cancellationToken);
        return found is not null && !found.Account.IsDisabled()
            ? new KeyHolder(found.Account, InstantOf(found.ExpiresAt))
            : null;
    }

    /// <summary>What is kept of a key. It has 256 bits of chance: nothing is gained by a slow or salted hash.</summary>
    public static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private async Task<string> AddKeyAsync(Account account, DateTimeOffset? expiresAt)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var until = expiresAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        AccountBook.Require(await accounts.AddLoginAsync(account, new UserLoginInfo(Provider, Hash(key), until)));
        return key;
    }

    private static DateTimeOffset? InstantOf(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
