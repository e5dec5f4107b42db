using Microsoft.AspNetCore.Http.Features;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Reads bodies whole, up to a limit.</summary>
internal static class LimitedBody
{
    /// <summary>The bytes of a body.</summary>
    /// <exception cref="RequestTooLargeException">It has more than <paramref name="limit"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit)
    {
        // Who says how much will come is answered before any of it is asked for.
        if (request.ContentLength > limit)
        {
            throw new RequestTooLargeException(limit);
        }

        var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0)
        {
            buffer.Write(part, 0, count);
            if (buffer.Length > limit)
            {
                throw new RequestTooLargeException(limit);
            }
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>
    /// Leaves the limits under <c>/api</c> and <c>/elsa/api</c> to the routes. The server's own would cut the
    /// connection: now it reads past what was refused, for 5 seconds at most, so that the sender gets to read the
    /// answer.
    /// </summary>
    public static void UseLimitedBodies(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments("/elsa/api", StringComparison.OrdinalIgnoreCase))
        {
            Unlimited(context);
        }

        return next(context);
    });

    private static void Unlimited(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }
}
