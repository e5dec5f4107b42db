using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;

namespace RepairWorkflows.Host.Tests.Compatibility;

/// <summary>Whoever sends any <c>Authorization</c> header is somebody, in cases.</summary>
internal sealed class CaseSender(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "case";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(Request.Headers.Authorization.Count == 0
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "somebody")], Scheme)), Scheme)));

    /// <summary>Everybody's session holds.</summary>
    internal sealed class Everybody : ISessionCheck
    {
        public Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
            Task.FromResult(true);
    }
}
