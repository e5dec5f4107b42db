using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>The pages on which administrators keep the accounts.</summary>
internal static class AccountAdministration
{
    /// <summary>Maps them.</summary>
    public static void MapAccountAdministration(this RouteGroupBuilder pages)
    {
        var accounts = pages.MapGroup("/accounts").RequireAuthorization(AccountServices.AdministratorsOnly);
        accounts.MapGet("", List);
        accounts.MapPost("", Make);
        var one = accounts.MapGroup("/{id:guid}");
        one.MapGet("", async (Guid id, bool? saved, AccountBook book) => Show(await book.GetAsync(id), saved ?? false));
        one.MapPost("/roles", SetRoles);
        one.MapPost("/password", SetPassword);
        one.MapPost("/disabled", SetDisabled);
    }

    private static async Task<RazorComponentResult> List(AccountBook book, CancellationToken cancellationToken) =>
        new RazorComponentResult<AccountsPage>(new { Accounts = await book.ListAsync(cancellationToken) });

    private static async Task<IResult> Make(
        IFormCollection form, AccountBook book, IStringLocalizer<HostTexts> texts, ClaimsPrincipal user,
        ILogger<AccountBook> log)
    {
        var wish = new NewAccount(
            form["userName"], form["password"], Roles(form), form["station"], form["region"]);
        try
        {
            var account = await book.MakeAsync(wish);
            HostLog.AccountMade(log, account.Id, By(user));
            return TypedResults.LocalRedirect("/accounts");
        }
        catch (CodedException failure) when (IsRefusal(failure))
        {
            var all = await book.ListAsync(CancellationToken.None);
            return new RazorComponentResult<AccountsPage>(new
            {
                Accounts = all, wish.UserName, wish.Roles, wish.Station, wish.Region,
                Errors = FormErrors.Of(failure, texts),
            })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    private static Task<IResult> SetRoles(
        Guid id, IFormCollection form, AccountBook book, IStringLocalizer<HostTexts> texts, ClaimsPrincipal user,
        ILogger<AccountBook> log) => ChangeAsync(id, book, texts, async () =>
        {
            await book.SetRolesAsync(id, new AccountRoles(Roles(form), form["station"], form["region"]));
            HostLog.RolesSet(log, id, By(user));
        });

    private static Task<IResult> SetPassword(
        Guid id, [FromForm] string? password, AccountBook book, AccountPasswords passwords,
        IStringLocalizer<HostTexts> texts, ClaimsPrincipal user, ILogger<AccountBook> log) =>
        ChangeAsync(id, book, texts, async () =>
        {
            await passwords.ResetAsync(id, password);
            HostLog.PasswordSet(log, id, By(user));
        });

    private static Task<IResult> SetDisabled(
        Guid id, [FromForm] bool disabled, AccountBook book, IStringLocalizer<HostTexts> texts, ClaimsPrincipal user,
        ILogger<AccountBook> log) => ChangeAsync(id, book, texts, async () =>
        {
            await book.SetDisabledAsync(id, disabled);
            HostLog.DisabledSet(log, id, disabled, By(user));
        });

    private static async Task<IResult> ChangeAsync(
        Guid id, AccountBook book, IStringLocalizer<HostTexts> texts, Func<Task> change)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect($"/accounts/{id:D}?saved=true");
        }
        catch (CodedException failure) when (IsRefusal(failure))
        {
            return new RazorComponentResult<OneAccountPage>(new
            {
                Account = await book.GetAsync(id), Errors = FormErrors.Of(failure, texts),
            })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    private static RazorComponentResult<OneAccountPage> Show(AccountDocument account, bool saved) =>
        new(new { Account = account, Saved = saved });

    private static bool IsRefusal(CodedException failure) =>
        failure is InvalidRequestException or RuleViolationException;

    private static string[] Roles(IFormCollection form) => [.. form["roles"].OfType<string>()];

    private static string? By(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);
}
