using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Sends what a burst has answered, once it is committed.</summary>
internal static class AnswerWriter
{
    /// <summary>Sends it; of a file only the part that was asked for.</summary>
    public static Task WriteAsync(HttpContext context, HttpAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.StatusCode;
        foreach (var (name, values) in answer.Headers)
        {
            // How the body is cut up for the wire is not the workflow's business.
            if (!HeaderNames.TransferEncoding.Equals(name, StringComparison.OrdinalIgnoreCase)
                && !HeaderNames.ContentLength.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                response.Headers[name] = new StringValues(values);
            }
        }

        if (answer.File is { } file)
        {
            return WriteFileAsync(context, answer, file);
        }

        if (answer.ContentType is not null)
        {
            response.ContentType = answer.ContentType;
        }

        if (answer.Body.IsEmpty)
        {
            return Task.CompletedTask;
        }

        response.ContentLength = answer.Body.Length;
        return response.Body.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }

    private static Task WriteFileAsync(HttpContext context, HttpAnswer answer, FileOffer file) =>
        Results.Bytes(
            answer.Body,
            answer.ContentType,
            file.Name ?? "file.bin",
            file.IsResumable,
            entityTag: file.IsResumable ? TagOf(file.EntityTag) : null).ExecuteAsync(context);

    private static EntityTagHeaderValue? TagOf(string? text) =>
        text is null ? null
        : EntityTagHeaderValue.TryParse(text, out var tag) ? tag
        : EntityTagHeaderValue.TryParse($"\"{text.Trim('"')}\"", out var quoted) ? quoted
        : null;
}
