using System.Text.Json;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Refuses parameters that a route does not know: a mistyped filter must not show everything.</summary>
internal sealed class KnownQuery(IStringLocalizer<HostTexts> texts) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var known = http.GetEndpoint()?.Metadata.GetMetadata<TakesQuery>()?.Names ?? [];
        List<FieldError> unknown =
        [
            .. http.Request.Query.Keys.Except(known, StringComparer.OrdinalIgnoreCase)
                .Select(name => new FieldError(
                    name, RepairErrors.FieldUnknown, texts[RepairErrors.FieldUnknown, name])),
        ];
        return unknown.Count == 0
            ? next(context)
            : throw new InvalidRequestException(RepairErrors.RequestMalformed, "Unknown parameters.", unknown);
    }
}

/// <summary>The parameters a route takes.</summary>
/// <param name="Names">Their names, in camelCase.</param>
internal sealed record TakesQuery(IReadOnlyList<string> Names)
{
    /// <summary>Those of a record that is bound from the query.</summary>
    public static TakesQuery Of<TQuery>() =>
        new([.. typeof(TQuery).GetProperties().Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name))]);
}
