using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Answers failures as an Elsa server does: its designer shows what stands under <c>errors</c>.</summary>
internal sealed class ElsaRefusals(IStringLocalizer<HostTexts> texts) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (CodedException failure) when (StatusOf(failure) is { } status)
        {
            return Answer(status, failure);
        }
    }

    private JsonHttpResult<ElsaRefusal> Answer(int status, CodedException failure)
    {
        var fields = (failure as InvalidRequestException)?.Fields ?? [];
        var message = failure is RequestTooLargeException large
            ? texts["error.request.too-large.limit", RequestTooLargeException.Say(large.Limit)] : failure.Message;
        List<string> messages = fields.Count > 0 ? [.. fields.Select(field => field.Message)] : [message];
        return TypedResults.Json(
            new ElsaRefusal(status, message, failure.Code, new() { ["generalErrors"] = messages }, fields),
            ElsaJson.Default.ElsaRefusal,
            statusCode: status);
    }

    private static int? StatusOf(CodedException failure) => failure switch
    {
        InvalidRequestException => StatusCodes.Status400BadRequest,
        RequestTooLargeException => StatusCodes.Status413PayloadTooLarge,
        NotFoundException => StatusCodes.Status404NotFound,
        { Code: EngineErrors.DefinitionReadOnly } => StatusCodes.Status403Forbidden, // as an Elsa server does
        RuleViolationException or ConcurrencyConflictException => StatusCodes.Status409Conflict,
        _ => null,
    };
}

/// <summary>A failure on the wire.</summary>
/// <param name="StatusCode">The HTTP status again.</param>
/// <param name="Message">What happened.</param>
/// <param name="Code">The stable code; Elsa sends none.</param>
/// <param name="Errors">All messages.</param>
/// <param name="Fields">
/// What each of them is about: field, code, and the activity in the drawing; Elsa sends none.
/// </param>
internal sealed record ElsaRefusal(
    int StatusCode, string Message, string Code, Dictionary<string, List<string>> Errors,
    IReadOnlyList<FieldError> Fields);
