using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>Signs programs in by <c>Authorization: ApiKey …</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KnownKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name, and the word in the header.</summary>
    public const string Name = "ApiKey";

    /// <summary>Whether a request comes with a key.</summary>
    public static bool HasKey(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && header.StartsWith($"{Name} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that a request comes with; null when it comes with none.</summary>
    public static string? KeyOf(HttpRequest request) =>
        HasKey(request) ? request.Headers.Authorization.ToString()[(Name.Length + 1)..].Trim() : null;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        return await keys.FindAsync(key, Context.RequestAborted) is { } holder
            ? AuthenticateResult.Success(new(holder, Scheme.Name))
            : AuthenticateResult.Fail("Nobody has this key.");
    }
}
