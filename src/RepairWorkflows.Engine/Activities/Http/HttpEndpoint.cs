namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// Waits for an HTTP request, or starts a workflow with it. In the designer: <c>Elsa.HttpEndpoint</c>.
/// </summary>
/// <remarks>
/// A request it refuses (too large, a file it does not take, a body that cannot be read) is answered and leaves the
/// step as it was: what waited goes on waiting. An exposed outcome takes the place of that answer.
/// </remarks>
[Activity(
    "Elsa", "HttpEndpoint", "HTTP", DisplayName = "HTTP Endpoint", Kind = ActivityKind.Trigger,
    Description = "Waits for an HTTP request.")]
public sealed class HttpEndpoint : Activity
{
    /// <summary>What requests call themselves when they look for triggers and bookmarks.</summary>
    public const string StimulusName = "Elsa.HttpEndpoint";

    /// <summary>The path below the base path; may have parameters: <c>orders/{id}</c>. Case does not matter.</summary>
    public Input<string>? Path { get; init; }

    /// <summary>The methods it takes; <c>GET</c> unless set.</summary>
    [Input(UIHint = InputUIHints.CheckList, Options = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])]
    public Input<string[]> SupportedMethods { get; init; } = new(["GET"]);

    /// <summary>Whether the sender must be signed in; false unless set.</summary>
    [Input(Category = "Security")]
    public Input<bool> Authorize { get; init; } = false;

    /// <summary>The policy the sender must meet; none unless set. Counts only with <see cref="Authorize"/>.</summary>
    [Input(Category = "Security")]
    public Input<string>? Policy { get; init; }

    /// <summary>How long the request may take; no limit unless set.</summary>
    [Input(Category = "Upload")]
    public Input<TimeSpan?>? RequestTimeout { get; init; }

    /// <summary>The most bytes a request may have; what the host allows unless set.</summary>
    [Input(Category = "Upload")]
    public Input<long?>? RequestSizeLimit { get; init; }

    /// <summary>The most bytes each file may have; no limit unless set.</summary>
    [Input(Category = "Upload")]
    public Input<long?>? FileSizeLimit { get; init; }

    /// <summary>The only extensions files may have, with or without a dot; any unless set.</summary>
    [Input(Category = "Upload")]
    public Input<string[]>? AllowedFileExtensions { get; init; }

    /// <summary>Extensions files may not have; none unless set.</summary>
    [Input(Category = "Upload")]
    public Input<string[]>? BlockedFileExtensions { get; init; }

    /// <summary>The only content types files may have; any unless set.</summary>
    [Input(Category = "Upload")]
    public Input<string[]>? AllowedMimeTypes { get; init; }

    /// <summary>Whether a request that is too large gives an outcome instead of an answer.</summary>
    [Input(Category = "Outcomes")]
    public bool ExposeRequestTooLargeOutcome { get; init; }

    /// <summary>Whether a file that is too large gives an outcome instead of an answer.</summary>
    [Input(Category = "Outcomes")]
    public bool ExposeFileTooLargeOutcome { get; init; }

    /// <summary>Whether a refused extension gives an outcome instead of an answer.</summary>
    [Input(Category = "Outcomes")]
    public bool ExposeInvalidFileExtensionOutcome { get; init; }

    /// <summary>Whether a refused content type gives an outcome instead of an answer.</summary>
    [Input(Category = "Outcomes")]
    public bool ExposeInvalidFileMimeTypeOutcome { get; init; }

    /// <summary>
    /// The body, read by its content type and made what the bound variable holds; unbound it is text.
    /// </summary>
    public Output<object>? ParsedContent { get; init; }

    /// <summary>The files of a form.</summary>
    public Output<object>? Files { get; init; }

    /// <summary>The first of them.</summary>
    public Output<object>? File { get; init; }

    /// <summary>The parameters of the path, by lower-case name.</summary>
    public Output<object>? RouteData { get; init; }

    /// <summary>The query; a name that comes twice has a list.</summary>
    public Output<object>? QueryStringData { get; init; }

    /// <summary>The headers; one that comes twice has a list.</summary>
    public Output<object>? Headers { get; init; }

    /// <summary>The request itself; gone after a rest.</summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes => null;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        context is { IsTrigger: true, Http: not null }
            ? new EndpointVisit(this, context, context.Http).ReceiveAsync(cancellationToken)
            : ValueTask.FromResult(ActivityResult.WaitFor(Awaited(context)));

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        if (context.Http is not { } http)
        {
            return ActivityResult.Done;
        }

        // A refused request must not use up the wait: whoever sent it may send a better one.
        var result = await new EndpointVisit(this, context, http).ReceiveAsync(cancellationToken);
        return result == ActivityResult.Waiting ? ActivityResult.WaitFor(resumption.Bookmark) : result;
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Bookmark>>(
            context.Get(Path) is null ? [new Bookmark { Name = StimulusName }]
            : Awaited(context) is { Length: > 0 } awaited ? awaited
            : throw new ActivityFailedException("Methods are required."));

    private Bookmark[] Awaited(ActivityContext context)
    {
        var path = EndpointAddress.Normalize(
            context.Get(Path) ?? throw new ActivityFailedException("Path is required."));
        var terms = new EndpointTerms(
            context.Get(Authorize), context.Get(Policy), context.Get(RequestTimeout), context.Get(RequestSizeLimit));
        var methods = context.Get(SupportedMethods) ?? ["GET"];
#pragma warning disable CA1308 // lower case is what the hash of an Elsa server is made over
        return
        [
            .. methods.Select(method => method.Trim().ToLowerInvariant()).Distinct()
                .Select(method => EndpointAddress.Awaiting(path, method, terms)),
        ];
#pragma warning restore CA1308
    }
}
