using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Tells sessions of one account apart: a browser that signs in gets a mark, which all its tabs share, so that signing
/// out can end them and nobody else.
/// </summary>
/// <remarks>
/// It is kept with the cookie and put on the principal at every request: the claims in the cookie are made anew from
/// the account every few minutes.
/// </remarks>
internal static class SessionMark
{
    /// <summary>The claim by which a principal tells its session.</summary>
    public const string Claim = "rw.session";

    /// <summary>Marks cookies from now on; those of before have no mark and end with their tab.</summary>
    public static void Mark(CookieAuthenticationEvents events)
    {
        var signIn = events.OnSigningIn;
        events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(Claim, NewMark());
            return signIn(context);
        };
        var validate = events.OnValidatePrincipal;
        events.OnValidatePrincipal = async context =>
        {
            await validate(context);
            PutOn(context.Principal, context.Properties);
        };

        // What was signed out is not prolonged: once it has run out, its end need not be remembered.
        events.OnCheckSlidingExpiration = async context =>
        {
            var ended = context.HttpContext.RequestServices.GetRequiredService<EndedSessions>();
            context.ShouldRenew = context.ShouldRenew && !(context.Properties.Items.TryGetValue(Claim, out var mark)
                && await ended.HasAsync(mark!, context.HttpContext.RequestAborted));
        };
    }

    private static void PutOn(ClaimsPrincipal? user, AuthenticationProperties properties)
    {
        if (user?.Identity is ClaimsIdentity identity && properties.Items.TryGetValue(Claim, out var mark))
        {
            identity.AddClaim(new Claim(Claim, mark!));
        }
    }

    private static string NewMark() =>
        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture);
}
