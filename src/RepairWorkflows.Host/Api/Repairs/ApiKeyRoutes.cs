using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Makes and revokes the keys of programs; administrators only.</summary>
internal static class ApiKeyRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapApiKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("Accounts")
            .RequireAuthorization(AccountServices.AdministratorsOnly).ProducesProblem(403);
        keys.MapPost("", Make)
            .WithName("MakeApiKey").WithSummary("Makes a key for a program. It is shown in this answer only.")
            .Accepts<NewApiKey>("application/json")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
        keys.MapDelete("/{id:guid}", Revoke)
            .WithName("RevokeApiKey").WithSummary("Takes a key back: from now on it opens nothing.")
            .ProducesProblem(404);
    }

    private static async Task<Created<MadeApiKey>> Make(
        Sent<NewApiKey> wish, ApiKeyBook book, ClaimsPrincipal user, ILogger<ApiKeyBook> log)
    {
        var made = await book.MakeAsync(wish.Require(HostErrors.ApiKeyInvalid, book.FindErrors(wish.Value)));
        HostLog.AccountMade(log, made.Id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.Created($"/api/v1/api-keys/{made.Id:D}", made);
    }

    private static async Task<NoContent> Revoke(
        Guid id, ApiKeyBook book, ClaimsPrincipal user, ILogger<ApiKeyBook> log)
    {
        await book.RevokeAsync(id);
        HostLog.ApiKeyRevoked(log, id, user.FindFirstValue(ClaimTypes.NameIdentifier));
        return TypedResults.NoContent();
    }
}
