using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace RepairWorkflows.Host.Studio;

/// <summary>Serves the files of the designer's package, packed where a browser takes that.</summary>
internal static class StudioFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskedAgain = "no-cache";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // What lies at the package's root by now; everything else there is below one of the two folders.
    private static readonly string[] Patterns =
    [
        "/_framework/{**file}", "/_content/{**file}", "/appsettings.json",
        "/Elsa.Studio.Host.CustomElements.styles.css",
    ];

    /// <summary>Maps them for anybody: the package is public, and holds nothing of ours.</summary>
    public static void MapStudioFiles(this RouteGroupBuilder studio)
    {
        foreach (var pattern in Patterns)
        {
            studio.MapMethods(pattern, Methods, Serve).AllowAnonymous();
        }
    }

    private static Results<PhysicalFileHttpResult, NotFound> Serve(
        HttpRequest request, HttpResponse response, StudioPackage package)
    {
        if (!request.Path.StartsWithSegments(StudioRoutes.Prefix, out var path) || package.Find(path) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var encoding = AcceptedEncoding.Of(request, file.Encodings);
        response.Headers.CacheControl = file.IsNamedByContent ? ForEver : AskedAgain;
        if (file.Encodings.Count > 0)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        // What was published under a version of a package is never another thing.
        return TypedResults.PhysicalFile(
            file.In(encoding), file.ContentType, entityTag: new($"\"{package.Version}-{encoding ?? "plain"}\""));
    }
}
