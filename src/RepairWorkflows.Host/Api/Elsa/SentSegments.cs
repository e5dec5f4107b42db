using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;
using RepairWorkflows.Host.Studio;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// Gives routes below <c>/elsa/api</c> and <c>/studio</c> the values that were sent: ids are of their authors' making,
/// and the server leaves a slash in one as <c>%2F</c>.
/// </summary>
internal static class SentSegments
{
    /// <summary>Puts it between the choice of a route and the route.</summary>
    public static void UseSentSegments(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint route
            && (ElsaRefusals.AreFor(context.Request) || context.Request.Path.StartsWithSegments(StudioRoutes.Prefix)))
        {
            Restore(context, route.RoutePattern.PathSegments);
        }

        return next(context);
    });

    // Read from what was sent, not from the path: there %2F may be a slash, or the three characters themselves.
    private static void Restore(HttpContext context, IReadOnlyList<RoutePatternPathSegment> pattern)
    {
        var sent = SegmentsOf(context.Features.Get<IHttpRequestFeature>()?.RawTarget);
        if (sent.Length != pattern.Count)
        {
            return; // an address in another spelling, such as one with dots; then the path is what there is
        }

        foreach (var (segment, text) in pattern.Zip(sent))
        {
            if (segment.Parts is [RoutePatternParameterPart { IsCatchAll: false } parameter])
            {
                context.Request.RouteValues[parameter.Name] = Uri.UnescapeDataString(text);
            }
        }
    }

    private static string[] SegmentsOf(string? target) =>
        target is ['/', .. var path] ? path.Split('?')[0].Split('/') : [];
}
