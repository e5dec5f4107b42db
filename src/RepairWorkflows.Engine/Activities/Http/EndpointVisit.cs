using System.Text.Json;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>One request at one endpoint.</summary>
internal sealed class EndpointVisit(HttpEndpoint endpoint, ActivityContext context, HttpExchange http)
{
    /// <summary>
    /// Takes the request in; <see cref="ActivityResult.Waiting"/> when it was answered with a refusal.
    /// </summary>
    public async ValueTask<ActivityResult> ReceiveAsync(CancellationToken cancellationToken)
    {
        context.Set(endpoint.Result, http.ReadRequest());
        context.Set(endpoint.RouteData, http.RouteData.ToDictionary(part => part.Key, part => (object?)part.Value));
        context.Set(endpoint.QueryStringData, http.ReadQuery());
        var headers = http.ReadHeaders();
        context.SetBriefly(endpoint.Headers, headers, RequestSecrets.Without(headers));
        var limit = context.Get(endpoint.RequestSizeLimit);
        try
        {
            if (http.ContentLength > limit)
            {
                throw new BodyTooLargeException(limit.Value);
            }

            return await ReadContentAsync(limit, cancellationToken);
        }
        catch (BodyTooLargeException tooLarge)
        {
            return Refuse(
                413, $"The maximum request size allowed is {tooLarge.Limit} bytes.",
                endpoint.ExposeRequestTooLargeOutcome, "Request too large");
        }
        catch (JsonException malformed)
        {
            http.Write(Refusals.Malformed(malformed));
            return ActivityResult.Waiting;
        }
    }

    private async ValueTask<ActivityResult> ReadContentAsync(long? limit, CancellationToken cancellationToken)
    {
        object? content;
        object? outline;
        if (ContentTypes.IsForm(http.ContentType))
        {
            var form = await http.ReadFormAsync(limit, cancellationToken);
            if (form.Files.Count > 0 && Take(form.Files) is { } refusal)
            {
                return refusal;
            }

            content = outline = form.Fields;
        }
        else
        {
            var body = await http.ReadBodyAsync(limit, cancellationToken);
            content = body.Length == 0
                ? null
                : ContentReader.Read(body, http.ContentType, context.TargetType(endpoint.ParsedContent));
            outline = content is HttpFile file ? file.Outline() : content;
        }

        context.SetBriefly(endpoint.ParsedContent, content, outline);
        return ActivityResult.Done;
    }

    private ActivityResult? Take(IReadOnlyList<HttpFile> files)
    {
        if (context.Get(endpoint.FileSizeLimit) is { } most && files.Any(file => file.Content.Length > most))
        {
            return Refuse(
                413, $"The maximum file size allowed is {most} bytes.", endpoint.ExposeFileTooLargeOutcome,
                "File too large");
        }

        var allowed = context.Get(endpoint.AllowedFileExtensions) ?? [];
        var blocked = context.Get(endpoint.BlockedFileExtensions) ?? [];
        if (files.Any(file => !FileRules.AllowExtension(file, allowed, blocked)))
        {
            return Refuse(
                415, FileRules.ExtensionRefusal(allowed, blocked), endpoint.ExposeInvalidFileExtensionOutcome,
                "Invalid file extension");
        }

        var types = context.Get(endpoint.AllowedMimeTypes) ?? [];
        if (files.Any(file => !FileRules.AllowType(file, types)))
        {
            return Refuse(
                415, $"Only the following MIME types are allowed: {string.Join(", ", types)}",
                endpoint.ExposeInvalidFileMimeTypeOutcome, "Invalid file MIME type");
        }

        var outlines = files.Select(file => file.Outline()).ToArray();
        context.SetBriefly(endpoint.Files, files.ToArray(), outlines);
        context.SetBriefly(endpoint.File, files[0], outlines[0]);
        return null;
    }

    private ActivityResult Refuse(int status, string message, bool isExposed, string outcome)
    {
        if (isExposed)
        {
            return ActivityResult.With(outcome);
        }

        http.Write(Refusals.Of(status, message));
        return ActivityResult.Waiting;
    }
}
