using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Refuses a <c>versionOptions</c> that is no word: it would select nothing, whatever there is.</summary>
internal sealed class VersionWords : IEndpointFilter
{
    private const string Name = "versionOptions";

    /// <summary>Passes when a selector is known.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.RequestInvalid"/>.</exception>
    public static void Check(string? selector)
    {
        if (!VersionSelector.IsKnown(selector))
        {
            throw new InvalidRequestException(
                HostErrors.RequestInvalid, "Parameters are wrong.",
                [Wish.UnknownWord(Name, VersionSelector.Words) with { Reason = "version" }]);
        }
    }

    /// <summary>What a body selects: a word or a number; null when it says nothing.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.RequestInvalid"/>.</exception>
    public static string? Of(JsonObject wish)
    {
        var said = wish.Member(Name);
        var selector = said?.GetValueKind() == JsonValueKind.String ? said.GetValue<string>() : said?.ToJsonString();
        Check(selector);
        return string.IsNullOrWhiteSpace(selector) ? null : selector;
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Check(context.HttpContext.Request.Query[Name]);
        return next(context);
    }
}
