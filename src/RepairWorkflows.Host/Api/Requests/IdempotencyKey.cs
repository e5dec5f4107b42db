using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Reads the header that makes a command safe to repeat.</summary>
internal static class IdempotencyKey
{
    /// <summary>
    /// The header: 1 to 200 visible ASCII characters, chosen by the sender, unique among its commands.
    /// </summary>
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// The request's key; null when it has none. Keys of different accounts never meet. The hash covers method, path
    /// and content, so that a key used for two things is noticed.
    /// </summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.KeyMalformed"/>.</exception>
    public static CommandKey? Of(HttpContext context, RequestObject body)
    {
        var values = context.Request.Headers[Header];
        return values.Count == 0
            ? null
            : values is [{ Length: >= 1 and <= 200 } key] && key.All(character => character is > ' ' and <= '~')
            ? new CommandKey(Scope(context.User), key, Hash(context.Request, body))
            : throw new InvalidRequestException(
                RepairErrors.KeyMalformed, $"{Header} must be 1 to 200 visible ASCII characters.", []);
    }

    private static string Scope(ClaimsPrincipal user) => "account:" + user.FindFirstValue(ClaimTypes.NameIdentifier);

    private static string Hash(HttpRequest request, RequestObject body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path.Value}\n"));
        hash.AppendData(body.Canonical.Span);
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
