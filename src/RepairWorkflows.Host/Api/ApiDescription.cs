using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RepairWorkflows.Host.Api.Requests;
using Scalar.AspNetCore;

namespace RepairWorkflows.Host.Api;

/// <summary>Describes the API: OpenAPI 3.1 at <c>/openapi/v1.json</c>, a page to read it at <c>/api/docs</c>.</summary>
internal static class ApiDescription
{
    private const string BearerScheme = "bearer";

    /// <summary>Adds the description.</summary>
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(DescribeDocument);
            options.AddOperationTransformer(DescribeKey);
            options.AddOperationTransformer(SpellParameters);
        });

    /// <summary>Maps document and page. Both are open: they say what the API is, not what is in it.</summary>
    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api/docs", options =>
        {
            // Everything comes from the package: no fonts, no proxy, no telemetry, no agent from elsewhere.
            options.Title = "RepairWorkflows API";
            options.OpenApiRoutePattern = "/openapi/{documentName}.json";
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ProxyUrl = null;
            options.HideClientButton = true;
            options.DisableAgent().DisableMcp().HideDeveloperTools();
        }).AllowAnonymous();
    }

    private static Task DescribeDocument(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "RepairWorkflows",
            Version = "v1",
            Description = "Starts and follows documented repair processes. Errors are application/problem+json with a "
                + "stable `code`, in the language of Accept-Language (zh, en).",
        };
        document.AddComponent<IOpenApiSecurityScheme>(
            BearerScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "From POST /api/v1/session.",
            });
        document.Security =
            [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] }];
        return Task.CompletedTask;
    }

    // The generator writes the names of the record's members, not those that clients send.
    private static Task SpellParameters(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter is { Name: { } name, In: ParameterLocation.Query or ParameterLocation.Path })
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(name);
                if (parameter is { Name: "size", In: ParameterLocation.Query })
                {
                    // It is read as text, so that whatever is sent is named beside the other mistakes.
                    parameter.Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200",
                    };
                }
            }
        }

        return Task.CompletedTask;
    }

    private static Task DescribeKey(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = IdempotencyKey.Header,
                In = ParameterLocation.Header,
                Description = "1 to 200 visible ASCII characters. A repeat with the same key and content is answered "
                    + "as the first was, and done once; the same key with other content is refused (422).",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
            });
        }

        return Task.CompletedTask;
    }
}
