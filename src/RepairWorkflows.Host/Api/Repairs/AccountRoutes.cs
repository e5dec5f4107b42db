using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Keeps accounts; administrators only.</summary>
internal static class AccountRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts")
            .RequireAuthorization(AccountServices.AdministratorsOnly).ProducesProblem(403);
        accounts.MapGet("", List)
            .WithName("ListAccounts").WithSummary("Lists all accounts with their roles.");
        accounts.MapPost("", Make)
            .WithName("MakeAccount").WithSummary("Makes an account.")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(415);
        accounts.MapPut("/{id:guid}/roles", SetRoles)
            .WithName("SetAccountRoles").WithSummary("Gives an account exactly these roles.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415);
        accounts.MapGet("/{id:guid}", (Guid id, AccountBook book) => book.GetAsync(id))
            .WithName("GetAccount").WithSummary("Shows an account.").ProducesProblem(404);
        accounts.MapPut("/{id:guid}/password", SetPassword)
            .WithName("SetAccountPassword").WithSummary("Gives an account a new password.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(415);
        accounts.MapPut("/{id:guid}/disabled", SetDisabled)
            .WithName("SetAccountDisabled").WithSummary("Shuts an account, or opens it again.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415);
    }

    private static async Task<Ok<IReadOnlyList<AccountDocument>>> List(
        AccountBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ListAsync(cancellationToken));

    private static async Task<Created<AccountDocument>> Make(
        NewAccount wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var account = await book.MakeAsync(wish);
        HostLog.AccountMade(log, account.Id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Created($"/api/v1/accounts/{account.Id:D}", account);
    }

    private static async Task<Ok<AccountDocument>> SetRoles(
        Guid id, AccountRoles wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var account = await book.SetRolesAsync(id, wish);
        HostLog.RolesSet(log, id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Ok(account);
    }

    private static async Task<NoContent> SetPassword(
        Guid id, AccountPassword wish, AccountPasswords passwords, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        await passwords.ResetAsync(id, wish.Password);
        HostLog.PasswordSet(log, id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AccountDocument>> SetDisabled(
        Guid id, AccountDisabled wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var account = await book.SetDisabledAsync(id, wish.Disabled);
        HostLog.DisabledSet(log, id, wish.Disabled, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Ok(account);
    }
}
