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
    public static ElsaPage Of(HttpRequest request) => Of(name => request.Query[name]);

    /// <summary>Likewise, from wherever <paramref name="read"/> finds them.</summary>
    public static ElsaPage Of(Func<string, string?> read)
    {
        var take = Number(read("pageSize")) ?? Number(read("take")) ?? Usual;
        take = Math.Clamp(take, 1, IInstanceReader.LargestPage);
        var skip = Number(read("page")) is { } page ? (long)page * take : Number(read("skip")) ?? 0;
        return new((int)Math.Clamp(skip, 0, int.MaxValue), take);
    }

    /// <summary>Likewise; null when no size of a page is named: all is asked for.</summary>
    public static ElsaPage? OrAll(Func<string, string?> read) =>
        Number(read("pageSize")) is null && Number(read("take")) is null ? null : Of(read);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
