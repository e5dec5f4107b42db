using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RepairWorkflows.Host.Api.Elsa;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>
/// Writes failures in the language of the request: as problem+json, and below <c>/elsa/api</c> as an Elsa server does.
/// </summary>
internal sealed class ProblemWriter(IProblemDetailsService service, ProblemTexts texts, ElsaRefusals elsa)
{
    /// <summary>Writes <paramref name="problem"/> as the whole answer.</summary>
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (ElsaRefusals.AreFor(context.Request))
        {
            WriteHeaders(context);
            await elsa.WriteAsync(context, problem);
            return;
        }

        var details = new ProblemDetails { Extensions = { ["traceId"] = RequestTrace.Of(context) } };
        Complete(details, problem);
        if (!await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = details }))
        {
            // The sender accepts something else only; an answer it did not ask for is better than none.
            await context.Response.WriteAsJsonAsync(
                details, options: null, "application/problem+json", context.RequestAborted);
        }
    }

    /// <summary>What goes with every failure; what was set before it is cleared by it.</summary>
    public static void WriteHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = "Bearer";
        }
    }

    /// <summary>Fills in what <paramref name="problem"/> says.</summary>
    public void Complete(ProblemDetails details, Problem problem)
    {
        details.Type = $"urn:repair-workflows:error:{problem.Code}";
        details.Status = problem.Status;
        details.Title = texts.TitleOf(problem.Status);
        details.Detail = texts.Say(problem);
        details.Extensions["code"] = problem.Code;
        if (problem.Limit is { } limit)
        {
            details.Extensions["limit"] = limit;
            details.Extensions["unit"] = Problem.LimitUnit;
        }

        if (problem.Fields is { } fields)
        {
            details.Extensions["errors"] = fields.Select(texts.Say).ToList();
        }
    }
}
