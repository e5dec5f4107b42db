using Microsoft.Extensions.Primitives;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Requests as scripts see them: plain values, under the names ASP.NET gives them.</summary>
internal static class RequestObjects
{
    /// <summary>A text for each name, a list of texts for one that comes more than once.</summary>
    public static Dictionary<string, object?> Plain(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var plain = new Dictionary<string, object?>();
        foreach (var (name, texts) in values)
        {
            plain[name] = texts.Count == 1 ? texts[0] : texts.ToArray();
        }

        return plain;
    }

    /// <summary>The whole request, without its body.</summary>
    public static RequestObject Of(HttpRequest request, IReadOnlyDictionary<string, string?> routeData) =>
        new()
        {
            ["Method"] = request.Method,
            ["Scheme"] = request.Scheme,
            ["IsHttps"] = request.IsHttps,
            ["Host"] = request.Host.Value,
            ["PathBase"] = request.PathBase.Value,
            ["Path"] = request.Path.Value,
            ["QueryString"] = request.QueryString.Value,
            ["Query"] = Plain(request.Query),
            ["Protocol"] = request.Protocol,
            ["Headers"] = Plain(request.Headers),
            ["Cookies"] = request.Cookies.ToDictionary(cookie => cookie.Key, cookie => (object?)cookie.Value),
            ["ContentLength"] = request.ContentLength,
            ["ContentType"] = request.ContentType,
            ["HasFormContentType"] = request.HasFormContentType,
            ["RouteValues"] = routeData.ToDictionary(part => part.Key, part => (object?)part.Value),
        };
}
