using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>The page on which everybody changes the own password.</summary>
internal static class OwnPassword
{
    /// <summary>Maps it.</summary>
    public static void MapOwnPassword(this RouteGroupBuilder pages)
    {
        pages.MapGet("/password", () => new RazorComponentResult<PasswordPage>());
        pages.MapPost("/password", Change);
    }

    private static async Task<RazorComponentResult> Change(
        [FromForm] string? current, [FromForm] string? password, [FromForm] string? again,
        AccountPasswords passwords, ClaimsPrincipal user, IStringLocalizer<HostTexts> texts)
    {
        try
        {
            AccountRules.CheckAgain(password, again);
            await passwords.ChangeOwnAsync(user, current, password);
            return AccountPages.Notice("password-changed", "/", StatusCodes.Status200OK);
        }
        catch (InvalidRequestException invalid)
        {
            return new RazorComponentResult<PasswordPage>(new { Errors = FormErrors.Of(invalid, texts) })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }
}
