using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Keeps accounts; administrators only.</summary>
internal static class AccountRoutes
{
    private const string Json = "application/json";

    /// <summary>Maps the slice.</summary>
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts")
            .RequireAuthorization(AccountServices.AdministratorsOnly).ProducesProblem(403);
        accounts.MapGet("", List)
            .WithName("ListAccounts").WithSummary("Lists all accounts with their roles.");
        accounts.MapPost("", Make)
            .WithName("MakeAccount").WithSummary("Makes an account.").Accepts<NewAccount>(Json)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
        accounts.MapPut("/{id:guid}/roles", SetRoles)
            .WithName("SetAccountRoles")
            .WithSummary("Gives an account exactly these roles, and this station or region or none.")
            .Accepts<AccountRoles>(Json)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
        accounts.MapGet("/{id:guid}", (Guid id, AccountBook book) => book.GetAsync(id))
            .WithName("GetAccount").WithSummary("Shows an account.").ProducesProblem(404);
        accounts.MapPut("/{id:guid}/password", SetPassword)
            .WithName("SetAccountPassword").WithSummary("Gives an account a new password.")
            .Accepts<AccountPassword>(Json)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
        accounts.MapPut("/{id:guid}/disabled", SetDisabled)
            .WithName("SetAccountDisabled").WithSummary("Shuts an account, or opens it again.")
            .Accepts<AccountDisabled>(Json)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
    }

    private static async Task<Ok<IReadOnlyList<AccountDocument>>> List(
        AccountBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ListAsync(cancellationToken));

    private static async Task<Created<AccountDocument>> Make(
        Sent<NewAccount> wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var account = await book.MakeAsync(
            wish.Require(HostErrors.AccountInvalid, await book.FindErrorsAsync(wish.Value)));
        HostLog.AccountMade(log, account.Id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Created($"/api/v1/accounts/{account.Id:D}", account);
    }

    private static async Task<Ok<AccountDocument>> SetRoles(
        Guid id, Sent<AccountRoles> wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var account = await book.SetRolesAsync(
            id, wish.Require(HostErrors.AccountInvalid, book.FindErrors(wish.Value)));
        HostLog.RolesSet(log, id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Ok(account);
    }

    private static async Task<NoContent> SetPassword(
        Guid id, Sent<AccountPassword> wish, AccountPasswords passwords, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var password = wish.Require(
            HostErrors.AccountInvalid, await passwords.FindErrorsAsync(id, wish.Value.Password)).Password;
        await passwords.ResetAsync(id, password);
        HostLog.PasswordSet(log, id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AccountDocument>> SetDisabled(
        Guid id, Sent<AccountDisabled> wish, AccountBook book, ClaimsPrincipal user, ILogger<AccountBook> log)
    {
        var disabled = wish.Require(HostErrors.AccountInvalid, wish.Value.FindErrors()).Disabled == true;
        var account = await book.SetDisabledAsync(id, disabled);
        HostLog.DisabledSet(log, id, disabled, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Ok(account);
    }
}
