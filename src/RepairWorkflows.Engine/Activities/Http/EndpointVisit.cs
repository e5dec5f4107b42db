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
                Refusals.TooLarge("request", tooLarge.Limit), endpoint.ExposeRequestTooLargeOutcome,
                "Request too large");
        }
        catch (ContentMalformedException malformed)
        {
            return Refuse(Refusals.Malformed(malformed));
        }
        catch (JsonException malformed)
        {
            return Refuse(Refusals.Malformed(malformed));
        }
    }

    private async ValueTask<ActivityResult> ReadContentAsync(long? limit, CancellationToken cancellationToken)
    {
        if (ContentTypes.IsForm(http.ContentType))
        {
            var form = await http.ReadFormAsync(limit, cancellationToken);
            context.Set(endpoint.ParsedContent, form.Fields);
            return form.Files.Count > 0 && Take(form.Files) is { } refusal ? refusal : ActivityResult.Done;
        }

        var body = await http.ReadBodyAsync(limit, cancellationToken);
        var content = body.Length == 0
            ? null
            : ContentReader.Read(
                new HttpFile(body, NameGiven() ?? ContentReader.UsualName, http.ContentType, Header("ETag")),
                context.TargetType(endpoint.ParsedContent));
        context.SetBriefly(endpoint.ParsedContent, content, content is HttpFile file ? file.Outline() : content);
        return ActivityResult.Done;
    }

    private string? NameGiven() => ContentReader.NameIn(Header("Content-Disposition"));

    private string? Header(string name) =>
        http.ReadHeaders().FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            as string;

    private ActivityResult? Take(IReadOnlyList<HttpFile> files)
    {
        if (context.Get(endpoint.FileSizeLimit) is { } most && files.Any(file => file.Content.Length > most))
        {
            return Refuse(Refusals.TooLarge("file", most), endpoint.ExposeFileTooLargeOutcome, "File too large");
        }

        var allowed = context.Get(endpoint.AllowedFileExtensions) ?? [];
        var blocked = context.Get(endpoint.BlockedFileExtensions) ?? [];
        if (files.Any(file => !FileRules.AllowExtension(file, allowed, blocked)))
        {
            return Refuse(
                Refusals.File(FileRules.ExtensionRefusal(allowed, blocked)),
                endpoint.ExposeInvalidFileExtensionOutcome, "Invalid file extension");
        }

        var types = context.Get(endpoint.AllowedMimeTypes) ?? [];
        if (files.Any(file => !FileRules.AllowType(file, types)))
        {
            return Refuse(
                Refusals.File($"Only the following MIME types are allowed: {string.Join(", ", types)}"),
                endpoint.ExposeInvalidFileMimeTypeOutcome, "Invalid file MIME type");
        }

        var outlines = files.Select(file => file.Outline()).ToArray();
        context.SetBriefly(endpoint.Files, files.ToArray(), outlines);
        context.SetBriefly(endpoint.File, files[0], outlines[0]);
        return null;
    }

    private ActivityResult Refuse(HttpAnswer answer, bool isExposed, string outcome) =>
        isExposed ? ActivityResult.With(outcome) : Refuse(answer);

    private ActivityResult Refuse(HttpAnswer answer)
    {
        http.Write(answer);
        return ActivityResult.Waiting;
    }
}
