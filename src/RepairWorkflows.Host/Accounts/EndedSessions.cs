using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Remembers which sessions were signed out, so that their other tabs, and whoever copied the cookie, are out too.
/// Kept with the account, for all machines.
/// </summary>
internal sealed class EndedSessions(RepairWorkflowsDb db, SteadyClock clock)
{
    /// <summary>Under which an account's tokens are ended sessions.</summary>
    public const string Provider = "ended-session";

    // Longer than a cookie lasts that is not prolonged.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>
    /// Ends the session of <paramref name="user"/>; a repeat, and one without a mark, changes nothing.
    /// </summary>
    public async Task EndAsync(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SessionMark.Claim) is { } mark
            && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            await db.AloneAsync(() => RememberAsync(account, mark), CancellationToken.None);
        }
    }

    /// <summary>Whether the session of this mark was signed out.</summary>
    public Task<bool> HasAsync(string mark, CancellationToken cancellationToken) =>
        db.UserTokens.AnyAsync(token => token.LoginProvider == Provider && token.Name == mark, cancellationToken);

    private async Task<bool> RememberAsync(Guid account, string mark)
    {
        var now = clock.GetUtcNow();
        var known = await db.UserTokens.Where(token => token.UserId == account && token.LoginProvider == Provider)
            .ToListAsync();
        db.UserTokens.RemoveRange(known.Where(token => EndOf(token) < now - Remembered));
        if (known.TrueForAll(token => token.Name != mark))
        {
            db.UserTokens.Add(new IdentityUserToken<Guid>
            {
                UserId = account,
                LoginProvider = Provider,
                Name = mark,
                Value = now.ToString("O", CultureInfo.InvariantCulture),
            });
        }

        await db.SaveChangesAsync();
        return true;
    }

    private static DateTimeOffset EndOf(IdentityUserToken<Guid> token) =>
        DateTimeOffset.Parse(token.Value!, CultureInfo.InvariantCulture);
}
