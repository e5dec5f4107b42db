using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Signs other systems in.</summary>
internal static class Sessions
{
    /// <summary>Maps the slice.</summary>
    public static void MapSessions(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("").AllowAnonymous().WithTags("Session");
        session.MapPost("/session", SignIn)
            .WithName("SignIn").WithSummary("Answers a user name and its password with a bearer token.")
            .WithDescription("Send the token as `Authorization: Bearer …`. It ends with the account's rights: when "
                + "roles, password or state are changed. Five failures in a row lock an account for five minutes.")
            .Accepts<SignInRequest>("application/json")
            .Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(429);
        session.MapPost("/session/refresh", Refresh)
            .WithName("RefreshSession").WithSummary("Answers a refresh token with a new bearer token.")
            .Accepts<RefreshRequest>("application/json")
            .Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
    }

    // The bearer scheme writes the answer itself.
    private static async Task<EmptyHttpResult> SignIn(Sent<SignInRequest> sent, PasswordSignIn signIn)
    {
        var request = sent.Require(HostErrors.RequestInvalid, sent.Value.FindErrors());
        return await signIn.TryAsync(IdentityConstants.BearerScheme, request.UserName, request.Password)
            ? TypedResults.Empty
            : throw new SessionRefusedException();
    }

    private static async Task<SignInHttpResult> Refresh(
        Sent<RefreshRequest> sent, RefreshedSession session, CancellationToken cancellationToken) =>
        TypedResults.SignIn(
            await session.RefreshAsync(
                sent.Require(HostErrors.RequestInvalid).RefreshToken, cancellationToken),
            authenticationScheme: IdentityConstants.BearerScheme);
}
