using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Api.Requests;

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
        var take = WholeNumber.Of(read("pageSize")) ?? WholeNumber.Of(read("take")) ?? Usual;
        take = Math.Clamp(take, 1, IInstanceReader.LargestPage);
        var skip = WholeNumber.Of(read("page")) is { } page ? (long)page * take : WholeNumber.Of(read("skip")) ?? 0;
        return new((int)Math.Clamp(skip, 0, int.MaxValue), take);
    }

    /// <summary>Likewise; null when no size of a page is named: all is asked for.</summary>
    public static ElsaPage? OrAll(Func<string, string?> read) =>
        WholeNumber.Of(read("pageSize")) is null && WholeNumber.Of(read("take")) is null ? null : Of(read);
}
