using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Elsa.Links;

/// <summary>Makes and reads the tokens by which somebody without an account may do one thing.</summary>
internal sealed class ActionTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("RepairWorkflows.ActionTokens.v1");

    /// <summary>A token that nobody else can make.</summary>
    public string Make(ActionToken token) =>
        _protector.Protect(JsonSerializer.Serialize(token, ActionTokenJson.Default.ActionToken));

    /// <summary>What a token allows.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.TokenInvalid"/>.</exception>
    public ActionToken Read(string? text)
    {
        try
        {
            var token = JsonSerializer.Deserialize(
                _protector.Unprotect(text ?? string.Empty), ActionTokenJson.Default.ActionToken)!;
            return token.ExpiresAt is { } end && end <= clock.GetUtcNow() ? throw Invalid() : token;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or JsonException)
        {
            throw Invalid();
        }
    }

    private static InvalidRequestException Invalid() =>
        new(EngineErrors.TokenInvalid, "The link is not valid, or not valid any more.", []);
}

/// <summary>What a token allows: to resume one bookmark, or to send one event to one instance.</summary>
/// <param name="InstanceId">Whose.</param>
/// <param name="BookmarkId">The bookmark; null for an event.</param>
/// <param name="EventName">The event; null for a bookmark.</param>
/// <param name="ExpiresAt">Until when; null for ever.</param>
internal sealed record ActionToken(
    string InstanceId, string? BookmarkId, string? EventName, DateTimeOffset? ExpiresAt);

[JsonSerializable(typeof(ActionToken))]
internal sealed partial class ActionTokenJson : JsonSerializerContext;
