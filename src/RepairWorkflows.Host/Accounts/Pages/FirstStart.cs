using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>The page behind the link of the first start.</summary>
internal static class FirstStart
{
    /// <summary>Maps it.</summary>
    public static void MapFirstStart(this RouteGroupBuilder pages)
    {
        pages.MapGet("/first-start", Show).AllowAnonymous();
        pages.MapPost("/first-start", Make).AllowAnonymous();
    }

    private static RazorComponentResult Show(string? token, FirstStartLink link) =>
        link.IsValid(token)
            ? new RazorComponentResult<FirstStartPage>(new { Token = token })
            : Void();

    private static async Task<RazorComponentResult> Make(
        [FromForm] string? token, [FromForm] string? userName, [FromForm] string? password,
        [FromForm] string? again, FirstAdministrator first, IStringLocalizer<HostTexts> texts,
        CancellationToken cancellationToken)
    {
        try
        {
            AccountRules.CheckAgain(password, again);
            return await first.TryMakeAsync(token, userName, password, cancellationToken)
                ? AccountPages.Notice("first-start-done", "/sign-in", StatusCodes.Status200OK)
                : Void();
        }
        catch (InvalidRequestException invalid)
        {
            var errors = FormErrors.Of(invalid, texts);
            return new RazorComponentResult<FirstStartPage>(new { Token = token, UserName = userName, Errors = errors })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    private static RazorComponentResult Void() =>
        AccountPages.Notice("first-start-void", "/sign-in", StatusCodes.Status404NotFound);
}
