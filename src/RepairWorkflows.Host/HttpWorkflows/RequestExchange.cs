using Microsoft.AspNetCore.Http.Features;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>
/// A request of the web server as a burst sees it. The body is read once and kept, since a burst may be run again.
/// </summary>
internal sealed class RequestExchange : HttpExchange, IDisposable
{
    private readonly HttpContext _context;
    private readonly CancellationTokenSource? _deadline;
    private byte[]? _body;
    private HttpForm? _form;

    public RequestExchange(HttpContext context)
        : this(context, new Dictionary<string, string?>(), null)
    {
    }

    public RequestExchange(HttpContext context, IReadOnlyDictionary<string, string?> routeData, EndpointTerms? terms)
    {
        _context = context;
        RouteData = routeData;
        if (terms?.RequestTimeout is { } timeout)
        {
            _deadline = new CancellationTokenSource(
                timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero, TimeProvider.System);
        }

        // An endpoint may take more than the server does by itself; one byte more tells that it is too much.
        if (terms?.RequestSizeLimit is { } most
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            && size.MaxRequestBodySize <= most)
        {
            size.MaxRequestBodySize = most + 1;
        }
    }

    public override string? ContentType => _context.Request.ContentType;

    public override long? ContentLength => _context.Request.ContentLength;

    public override IReadOnlyDictionary<string, string?> RouteData { get; }

    public override CancellationToken Deadline => _deadline?.Token ?? CancellationToken.None;

    public override Dictionary<string, object?> ReadQuery() =>
        _context.Request.QueryString.HasValue ? RequestObjects.Plain(_context.Request.Query) : [];

    public override Dictionary<string, object?> ReadHeaders() => RequestObjects.Plain(_context.Request.Headers);

    public override RequestObject ReadRequest() => RequestObjects.Of(_context.Request, RouteData);

    public override async ValueTask<byte[]> ReadBodyAsync(long? limit, CancellationToken cancellationToken)
    {
        if (_context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return [];
        }

        return _body ??= await ReadAllAsync(limit, cancellationToken);
    }

    public override async ValueTask<HttpForm> ReadFormAsync(long? limit, CancellationToken cancellationToken)
    {
        if (_form is null)
        {
            _context.Request.Body = new MemoryStream(await ReadBodyAsync(limit, cancellationToken));
            _form = await RequestForms.ReadAsync(_context.Request, cancellationToken);
        }

        return _form;
    }

    public void Dispose() => _deadline?.Dispose();

    private async ValueTask<byte[]> ReadAllAsync(long? limit, CancellationToken cancellationToken)
    {
        try
        {
            return await WholeBody.ReadAsync(_context.Request.Body, limit, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new BodyTooLargeException(
                _context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0);
        }
        catch (BadHttpRequestException broken)
        {
            throw new ContentMalformedException(broken.Message);
        }
    }
}
