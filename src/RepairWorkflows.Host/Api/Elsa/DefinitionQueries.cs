using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Reads which definitions a list is asked for.</summary>
internal static class DefinitionQueries
{
    /// <summary>
    /// Reads the query of a list: names and words in whatever case, an empty value as none. Without a page all is
    /// shown. By name the lowest comes first unless it is said otherwise, by anything else the highest.
    /// </summary>
    public static DefinitionQuery Of(HttpRequest request)
    {
        var page = ElsaPage.OrAll(request);
        var order = Word<DefinitionOrder>(request, "orderBy") ?? DefinitionOrder.Name;
        return new()
        {
            Versions = VersionSelector.Parse(Text(request, "versionOptions")),
            DefinitionIds = Texts(request, "definitionIds"),
            Ids = Texts(request, "ids"),
            Text = Text(request, "searchTerm")?.Trim(),
            IsSystem = bool.TryParse(Text(request, "isSystem"), out var system) ? system : null,
            Order = order,
            IsDescending = Text(request, "orderDirection")?.ToUpperInvariant() switch
            {
                "ASCENDING" => false,
                "DESCENDING" => true,
                _ => order != DefinitionOrder.Name,
            },
            Skip = page?.Skip ?? 0,
            Take = page?.Take,
        };
    }

    /// <summary>The values of a parameter that may be repeated; null when there is none.</summary>
    public static IReadOnlyCollection<string>? Texts(HttpRequest request, string name)
    {
        List<string> texts = [.. request.Query[name].OfType<string>().Where(text => text.Length > 0).Distinct()];
        return texts.Count > 0 ? texts : null;
    }

    private static string? Text(HttpRequest request, string name) =>
        request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    private static TWord? Word<TWord>(HttpRequest request, string name)
        where TWord : struct, Enum =>
        Enum.TryParse<TWord>(Text(request, name), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;
}
