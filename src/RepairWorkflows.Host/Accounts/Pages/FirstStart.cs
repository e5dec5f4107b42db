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
        FirstAdministrator first, IStringLocalizer<HostTexts> texts, CancellationToken cancellationToken)
    {
        try
        {
            return await first.TryMakeAsync(token, userName, password, cancellationToken)
                ? AccountPages.Notice("first-start-done", "/sign-in", StatusCodes.Status200OK)
                : Void();
        }
        catch (InvalidRequestException invalid)
        {
            IReadOnlyList<string> errors = [.. invalid.Fields.Select(error => Say(error, texts))];
            return new RazorComponentResult<FirstStartPage>(new { Token = token, UserName = userName, Errors = errors })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    private static RazorComponentResult Void() =>
        AccountPages.Notice("first-start-void", "/sign-in", StatusCodes.Status404NotFound);

    private static string Say(FieldError error, IStringLocalizer<HostTexts> texts) =>
        texts[$"{error.Field}.{error.Code}"] is { ResourceNotFound: false } text ? text : error.Message;
}
