using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.Pictures;
using RepairWorkflows.Host.Studio;

namespace RepairWorkflows.Host.Security;

/// <summary>Tells browsers to load nothing from elsewhere, and to show no page of ours inside another site.</summary>
internal static class SecurityHeaders
{
    private const string Common =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; ";

    // The component library sets styles on elements; photos of a report may lie anywhere.
    private const string Dashboard =
        Common + "script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: https:; font-src 'self' data:";

    // These two are other people's pages, with scripts in them: still nothing from elsewhere.
    private const string Foreign =
        Common + "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:";

    // The designer: a runtime that compiles its own code, an editor that starts its helper from a text, and two scripts
    // that the package (3.8.2) writes into the page: its keys in the lists and in the editor.
    private const string Designer =
        Common + "script-src 'self' 'wasm-unsafe-eval' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts=' "
        + "'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc='; "
        + "worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:";

    // Pictures have texts of whoever draws definitions: escaped, and able to load or run nothing if they were not.
    private const string Picture =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "sandbox";

    // Pages of workflows are their authors': whatever is in them gets no hold of the session of who looks at them.
    private const string Apart = "sandbox allow-scripts allow-forms allow-popups allow-downloads";

    /// <summary>
    /// Adds the headers to every answer; what a workflow answers with a header of its own keeps that.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        PathString workflows = app.Services.GetRequiredService<IOptions<HttpWorkflowOptions>>().Value.BasePath;
        app.Use((context, next) =>
        {
            var isWorkflow = context.Request.Path.StartsWithSegments(workflows, StringComparison.OrdinalIgnoreCase);
            context.Response.OnStarting(isWorkflow ? SetApart : Add, context);
            return next(context);
        });
    }

    private static Task SetApart(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Apart);
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        return Task.CompletedTask;
    }

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(context.Request.Path);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (IsPrivate(context.Request.Path) && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    private static string PolicyFor(PathString path) =>
        PictureFile.IsAt(path) ? Picture
        : path.StartsWithSegments(StudioRoutes.Prefix) ? Designer
        : path.StartsWithSegments("/api/docs") || path.StartsWithSegments("/hangfire") ? Foreign
        : Dashboard;

    private static bool IsPrivate(PathString path) =>
        path.StartsWithSegments("/api/v1") || path.StartsWithSegments("/elsa")
        || path.StartsWithSegments("/accounts") || path.StartsWithSegments("/first-start")
        || path.StartsWithSegments(StudioRoutes.Prefix);
}
