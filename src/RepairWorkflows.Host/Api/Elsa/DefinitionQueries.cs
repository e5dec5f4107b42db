using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Reads which definitions a list is asked for.</summary>
internal static class DefinitionQueries
{
    /// <summary>
    /// Reads what is wished for. Without a page all is shown. By name the lowest comes first unless it is said
    /// otherwise, by anything else the highest.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.RequestInvalid"/>: words that are none; each is named.
    /// </exception>
    public static DefinitionQuery Of(Wish wish)
    {
        var page = ElsaPage.OrAll(wish.Text);
        var order = wish.Word("orderBy", Enum.GetNames<DefinitionOrder>()) is { } by
            ? Enum.Parse<DefinitionOrder>(by) : DefinitionOrder.Name;
        var query = new DefinitionQuery
        {
            Versions = VersionSelector.Parse(wish.Text("versionOptions")),
            DefinitionIds = wish.Texts("definitionIds") is { Count: > 0 } definitions ? definitions : null,
            Ids = wish.Texts("ids") is { Count: > 0 } ids ? ids : null,
            Text = wish.Text("searchTerm")?.Trim(),
            IsSystem = wish.Flag("isSystem"),
            Order = order,
            IsDescending = wish.IsDescending(unless: order == DefinitionOrder.Name),
            Skip = page?.Skip ?? 0,
            Take = page?.Take,
        };
        wish.Check();
        return query;
    }
}
