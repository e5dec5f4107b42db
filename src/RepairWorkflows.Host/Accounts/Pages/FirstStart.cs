using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>The page behind the link of the first start.</summary>
internal static class FirstStart
{
    // No user name has a slash: attempts on the link count apart from those to sign in.
    private const string Attempt = "/first-start";

    /// <summary>Maps it.</summary>
    public static void MapFirstStart(this RouteGroupBuilder pages)
    {
        pages.MapGet("/first-start", Show).AllowAnonymous();
        pages.MapPost("/first-start", Make).AllowAnonymous();
    }

    private static RazorComponentResult Show(
        string? token, FirstStartLink link, SignInLimiter limiter, HttpContext context)
    {
        limiter.Count(context, Attempt);
        return link.IsValid(token) ? new RazorComponentResult<FirstStartPage>(new { Token = token }) : Void();
    }

    private static async Task<RazorComponentResult> Make(
        [AsParameters] FirstStartForm form, FirstAdministrator first, SignInLimiter limiter, HttpContext context,
        IStringLocalizer<HostTexts> texts)
    {
        limiter.Count(context, Attempt);
        try
        {
            AccountRules.CheckAgain(form.Password, form.Again);
            return await first.TryMakeAsync(form.Token, form.UserName, form.Password, context.RequestAborted)
                ? AccountPages.Notice("first-start-done", "/sign-in", StatusCodes.Status200OK)
                : Void();
        }
        catch (InvalidRequestException invalid)
        {
            var errors = FormErrors.Of(invalid, texts);
            return new RazorComponentResult<FirstStartPage>(new { form.Token, form.UserName, Errors = errors })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    private static RazorComponentResult Void() =>
        AccountPages.Notice("first-start-void", "/sign-in", StatusCodes.Status404NotFound);
}

/// <summary>What the page of the first start sends.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="UserName">The administrator's name.</param>
/// <param name="Password">The password.</param>
/// <param name="Again">The password once more.</param>
internal sealed record FirstStartForm(
    [FromForm] string? Token, [FromForm] string? UserName, [FromForm] string? Password, [FromForm] string? Again);
