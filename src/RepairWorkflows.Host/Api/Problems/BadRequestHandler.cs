using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Answers what the framework could not read: parameters that do not parse, bodies that break off.</summary>
internal sealed partial class BadRequestHandler(ProblemWriter problems, IStringLocalizer<HostTexts> texts)
    : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException failure)
        {
            return false;
        }

        var problem = Problem.Of(failure.StatusCode);
        if (problem.Code == RepairErrors.RequestMalformed && Name(failure) is var (field, code))
        {
            problem = new(
                failure.StatusCode, HostErrors.RequestInvalid, null, [new FieldError(field, code, texts[code, field])]);
        }

        await problems.WriteAsync(httpContext, problem);
        return true;
    }

    // The framework names what it could not read in its message only.
    private static (string Field, string Code)? Name(BadHttpRequestException failure) =>
        Parameter().Match(failure.Message) is { Success: true } parameter
            ? (JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups[1].Value), RepairErrors.FieldMalformed)
            : null;

    [GeneratedRegex("""^Failed to bind parameter ".* (\w+)" from""")]
    private static partial Regex Parameter();
}
