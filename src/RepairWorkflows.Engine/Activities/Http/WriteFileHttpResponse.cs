namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// Answers the HTTP request with a file. In the designer: <c>Elsa.WriteFileHttpResponse</c>.
/// </summary>
/// <remarks>
/// Sent after the commit, as with <see cref="WriteHttpResponse"/>. A receiver that has the file already, by its entity
/// tag, gets 304; one that asks for a part of a resumable file gets that part.
/// </remarks>
[Activity(
    "Elsa", "WriteFileHttpResponse", "HTTP", DisplayName = "HTTP File Response",
    Description = "Answers the HTTP request with a file.")]
public sealed class WriteFileHttpResponse : Activity
{
    /// <summary>
    /// The file: bytes, a text, a file of an endpoint or download, an http address, or a list of these, which is sent
    /// as a zip archive. Nothing, and an empty list, sends 204.
    /// </summary>
    public Input<object>? Content { get; init; }

    /// <summary>
    /// The content type; unless set the file's own, or what its extension says. A text's own is <c>text/plain</c>,
    /// that of bytes <c>application/octet-stream</c>.
    /// </summary>
    public Input<string>? ContentType { get; init; }

    /// <summary>
    /// The name it is to be saved under; the file's own unless set: <c>file.txt</c> for a text, <c>file.bin</c> for
    /// bytes.
    /// </summary>
    public Input<string>? Filename { get; init; }

    /// <summary>The entity tag, quoted or not; the file's own unless set. Told only of a resumable file.</summary>
    public Input<string>? EntityTag { get; init; }

    /// <summary>Whether parts of the file may be asked for; false unless set.</summary>
    public Input<bool> EnableResumableDownloads { get; init; } = false;

    /// <summary>
    /// Names a download that is asked for in parts; <c>entityTag</c> is made of it when there is no other.
    /// </summary>
    public Input<string>? DownloadCorrelationId { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var http = CurrentRequest.Of(context);
        if (await FileContent.ReadAsync(context, context.Get(Content), cancellationToken) is not { } file)
        {
            http.Write(new HttpAnswer { StatusCode = 204 });
            return ActivityResult.Done;
        }

        var name = Given(context.Get(Filename)) ?? file.Name;
        http.Write(new HttpAnswer
        {
            StatusCode = 200,
            ContentType = Given(context.Get(ContentType)) ?? file.ContentType ?? FileContent.TypeOf(name),
            Body = file.Content,
            File = new FileOffer(
                name,
                Given(context.Get(EntityTag)) ?? file.EntityTag ?? Given(context.Get(DownloadCorrelationId)),
                context.Get(EnableResumableDownloads)),
        });
        return ActivityResult.Done;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
