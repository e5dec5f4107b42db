using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>The pages to sign in and out: plain HTML, forms with an antiforgery token.</summary>
internal static class AccountPages
{
    /// <summary>Maps them.</summary>
    public static void MapAccountPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/sign-in", Show).AllowAnonymous();
        pages.MapPost("/sign-in", SignIn).AllowAnonymous();
        pages.MapPost("/sign-out", SignOut);
        pages.MapGet("/access-denied", () => Notice("access-denied", "/", StatusCodes.Status403Forbidden))
            .AllowAnonymous();
        pages.MapFirstStart();
        pages.MapOwnPassword();
        pages.MapAccountAdministration();
    }

    /// <summary>A page that says one thing.</summary>
    public static RazorComponentResult Notice(string notice, string next, int status) =>
        new RazorComponentResult<NoticePage>(new { Notice = notice, Next = next }) { StatusCode = status };

    private static RazorComponentResult<SignInPage> Show(string? returnTo, bool? ended) =>
        new(new { ReturnTo = LocalAddress.Or(returnTo, "/"), HasEnded = ended ?? false });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult>> SignIn(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnTo,
        PasswordSignIn signIn, HttpResponse response, IStringLocalizer<HostTexts> texts)
    {
        var next = LocalAddress.Or(returnTo, "/");
        try
        {
            return await signIn.TryAsync(IdentityConstants.ApplicationScheme, userName, password)
                ? TypedResults.LocalRedirect(next)
                : Again(StatusCodes.Status401Unauthorized, HostErrors.SessionRefused);
        }
        catch (TooManyAttemptsException many)
        {
            response.Headers.RetryAfter = many.Seconds;
            return Again(StatusCodes.Status429TooManyRequests, many.Code);
        }

        RazorComponentResult Again(int status, string code)
        {
            IReadOnlyList<string> errors = [texts[$"error.{code}"]];
            return new RazorComponentResult<SignInPage>(new { ReturnTo = next, UserName = userName, Errors = errors })
            {
                StatusCode = status,
            };
        }
    }

    // Bound as a form so that the antiforgery token is asked for.
    private static async Task<RedirectHttpResult> SignOut(
        [FromForm] string? returnTo, ClaimsPrincipal user, EndedSessions ended, SignInManager<Account> signIn)
    {
        await ended.EndAsync(user);
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(LocalAddress.Or(returnTo, "/sign-in"));
    }
}
