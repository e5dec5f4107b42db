using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Writes failures as problem+json, in the language of the request.</summary>
internal sealed class ProblemWriter(IProblemDetailsService service, IStringLocalizer<HostTexts> texts)
{
    /// <summary>Writes <paramref name="problem"/> as the whole answer.</summary>
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        var details = new ProblemDetails();
        Complete(details, problem);
        if (!await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = details }))
        {
            // The sender accepts something else only; an answer it did not ask for is better than none.
            await context.Response.WriteAsJsonAsync(
                details, options: null, "application/problem+json", context.RequestAborted);
        }
    }

    /// <summary>Fills in what <paramref name="problem"/> says.</summary>
    public void Complete(ProblemDetails details, Problem problem)
    {
        details.Type = $"urn:repair-workflows:error:{problem.Code}";
        details.Status = problem.Status;
        details.Title = texts[$"status.{problem.Status}"] is { ResourceNotFound: false } title
            ? title : texts["status.other"];
        details.Detail = texts[$"error.{problem.Code}"] is { ResourceNotFound: false } text
            ? text : RepairTexts.Find($"error.{problem.Code}") ?? problem.Message;
        details.Extensions["code"] = problem.Code;
        if (problem.Reason is { } reason)
        {
            details.Detail = texts[$"error.{problem.Code}.{reason}", [.. problem.Values]];
        }

        if (problem.Limit is { } limit)
        {
            details.Detail = texts["error.request.too-large.limit", RequestTooLargeException.Say(limit)];
            details.Extensions["limit"] = limit;
            details.Extensions["unit"] = "byte";
        }

        if (problem.Fields is { } fields)
        {
            details.Extensions["errors"] = fields.Select(Say).ToList();
        }
    }

    // The host's own field errors have texts here; those of forms come with their message.
    private FieldError Say(FieldError error) =>
        texts[$"{error.Field}.{error.Code}"] is { ResourceNotFound: false } text
            ? error with { Message = text }
            : texts[$"error.{error.Code}"] is { ResourceNotFound: false } general
            ? error with { Message = general } : error;
}
