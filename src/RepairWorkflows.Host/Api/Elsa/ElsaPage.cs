using System.Globalization;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Which part of a list is asked for.</summary>
internal sealed record ElsaPage(int Skip, int Take)
{
    private const int Usual = 100;

    /// <summary>
    /// Reads <c>Page</c> (from 0) and <c>PageSize</c>, or <c>skip</c> and <c>take</c>, in whatever case. What is
    /// missing or no number has its default; a page has 1,000 entries at most.
    /// </summary>
    public static ElsaPage Of(HttpRequest request)
    {
        var take = Number(request, "pageSize") ?? Number(request, "take") ?? Usual;
        take = Math.Clamp(take, 1, IInstanceReader.LargestPage);
        var skip = Number(request, "page") is { } page ? (long)page * take : Number(request, "skip") ?? 0;
        return new((int)Math.Clamp(skip, 0, int.MaxValue), take);
    }

    /// <summary>Likewise; null when the request names no size of a page: all is asked for.</summary>
    public static ElsaPage? OrAll(HttpRequest request) =>
        Number(request, "pageSize") is null && Number(request, "take") is null ? null : Of(request);

    private static int? Number(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
