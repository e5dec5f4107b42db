using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// Who changes a definition, and on what ground: answers with a version say by <c>ETag</c> what was read, a change says
/// by <c>If-Match</c> what it changes. An Elsa client sends none, and writes over what is there.
/// </summary>
internal static class Edits
{
    private const string Reason = "reason";

    /// <summary>What a request says of it, with the reason in its body.</summary>
    /// <exception cref="InvalidRequestException">The reason is too long.</exception>
    public static DefinitionEdit Of(HttpRequest request, ClaimsPrincipal user, JsonObject? body = null) =>
        new(user.ToActor().Name)
        {
            Revision = RevisionOf(request.Headers.IfMatch),
            Reason = Short(body?.Text(Reason)?.Trim()),
        };

    /// <summary>Says which version the answer has, and what is in it.</summary>
    public static void Tag(HttpResponse response, StoredDefinition version) =>
        response.Headers.ETag = $"\"{Uri.EscapeDataString(version.Id)}.{version.Revision}\"";

    private static string? RevisionOf(string? header) =>
        EntityTagHeaderValue.TryParse(header, out var tag) && tag.Tag.Value is ['"', .. var text, '"']
            ? text[(text.LastIndexOf('.') + 1)..]
            : null;

    private static string? Short(string? reason) => reason switch
    {
        null or "" => null,
        { Length: <= PublicationReason.Longest } => reason,
        _ => throw new InvalidRequestException(
            HostErrors.RequestInvalid, "The reason is too long.",
            [
                new(Reason, RepairErrors.FieldTooLong, $"{Reason} has over {PublicationReason.Longest} characters.")
                {
                    Reason = "characters",
                    Values = [Reason, PublicationReason.Longest],
                },
            ]),
    };
}
