using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Signs other systems in.</summary>
internal static class Sessions
{
    /// <summary>Maps the slice.</summary>
    public static void MapSessions(this RouteGroupBuilder api) =>
        api.MapPost("/session", SignIn).AllowAnonymous().WithTags("Session")
            .WithName("SignIn").WithSummary("Answers a user name and its password with a bearer token.")
            .WithDescription("Send the token as `Authorization: Bearer …`. "
                + "Five failures in a row lock an account for five minutes.")
            .Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(415);

    // The bearer scheme writes the answer itself.
    private static async Task<EmptyHttpResult> SignIn(SignInRequest request, PasswordSignIn signIn) =>
        await signIn.TryAsync(IdentityConstants.BearerScheme, request.UserName, request.Password)
            ? TypedResults.Empty
            : throw new SessionRefusedException();
}
