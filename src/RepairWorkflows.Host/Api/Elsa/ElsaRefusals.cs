using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Answers failures as an Elsa server does: its designer shows what stands under <c>errors</c>.</summary>
internal sealed class ElsaRefusals(ProblemTexts texts)
{
    /// <summary>Whether a request's failures are answered like this.</summary>
    public static bool AreFor(HttpRequest request) =>
        request.Path.StartsWithSegments(ElsaRoutes.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes <paramref name="problem"/> as the body.</summary>
    public Task WriteAsync(HttpContext context, Problem problem)
    {
        var message = texts.Say(problem) ?? texts.TitleOf(problem.Status);
        List<FieldError> fields = [.. (problem.Fields ?? []).Select(texts.Say)];
        List<string> messages = fields.Count > 0 ? [.. fields.Select(field => field.Message)] : [message];
        var refusal = new ElsaRefusal(problem.Status, message, new() { ["generalErrors"] = messages })
        {
            Code = problem.Code,
            Fields = fields.Count > 0 ? fields : null,
            TraceId = RequestTrace.Of(context),
            Limit = problem.Limit,
            Unit = problem.Limit is null ? null : Problem.LimitUnit,
        };
        return context.Response.WriteAsJsonAsync(
            refusal, ElsaJson.Default.ElsaRefusal, contentType: null, context.RequestAborted);
    }
}

/// <summary>A failure on the wire. Elsa has the first three members, and no other.</summary>
/// <param name="StatusCode">The HTTP status again.</param>
/// <param name="Message">What happened.</param>
/// <param name="Errors">All messages.</param>
internal sealed record ElsaRefusal(int StatusCode, string Message, Dictionary<string, List<string>> Errors)
{
    /// <summary>The stable code.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// What each of the messages is about: field, code, and where it lies; null where the request's shape was not the
    /// matter.
    /// </summary>
    public IReadOnlyList<FieldError>? Fields { get; init; }

    /// <summary>How many bytes a body may have; null where the size was not the matter.</summary>
    public long? Limit { get; init; }

    /// <summary>What the limit counts; null without one.</summary>
    public string? Unit { get; init; }

    /// <summary>What the log calls the request.</summary>
    public required string TraceId { get; init; }
}
