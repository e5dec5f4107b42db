using System.Text.Json;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>
/// Refuses parameters that a route does not know, since a mistyped filter must not show everything, together with those
/// that are wrong.
/// </summary>
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
                .Select(name => Error(name, RepairErrors.FieldUnknown)),
        ];
        List<FieldError> wrong =
        [
            .. context.Arguments.OfType<IQueryParameters>().SelectMany(query => query.FindErrors())
                .Select(error => error.Reason is null && texts[$"{error.Field}.{error.Code}"].ResourceNotFound
                    ? Error(error.Field, error.Code) : error),
        ];
        return (unknown, wrong) switch
        {
            ([], []) => next(context),
            ([], _) => throw new InvalidRequestException(HostErrors.RequestInvalid, "Parameters are wrong.", wrong),
            _ => throw new InvalidRequestException(
                RepairErrors.RequestMalformed, "Unknown parameters.", [.. unknown, .. wrong]),
        };
    }

    private FieldError Error(string name, string code) => new(name, code, texts[code, name]);
}

/// <summary>The parameters a route takes.</summary>
/// <param name="Names">Their names, in camelCase.</param>
internal sealed record TakesQuery(IReadOnlyList<string> Names)
{
    /// <summary>Those of a record that is bound from the query.</summary>
    public static TakesQuery Of<TQuery>()
        where TQuery : IQueryParameters =>
        new([.. typeof(TQuery).GetProperties().Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name))]);
}
