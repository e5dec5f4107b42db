using System.Security.Claims;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Links of definitions: designers let change only what has the links to do so.</summary>
internal static class DefinitionLinks
{
    private const string Definitions = "/workflow-definitions";
    private const string Bulk = "/bulk-actions";

    /// <summary>Those of one version; fewer for who may not change it, and when nobody may.</summary>
    public static JsonArray Of(DefinitionSummary version, ClaimsPrincipal user)
    {
        var path = $"{Definitions}/{Uri.EscapeDataString(version.DefinitionId)}";
        JsonArray links =
        [
            Link($"{Definitions}/by-id/{Uri.EscapeDataString(version.Id)}", "self", "GET"),
            Link($"{path}/versions", "versions", "GET"),
            Link($"{path}/bulk-dispatch", "bulk-dispatch", "POST"),
            Link($"{path}/dispatch", "dispatch", "POST"),
            Link($"{path}/execute", "execute", "POST"),
            Link($"{path}/export", "export", "GET"),
        ];
        if (MayWrite(user) && !version.IsReadonly)
        {
            links.Add(Link($"{path}/publish", "publish", "POST"));
            links.Add(Link($"{path}/retract", "retract", "POST"));
            links.Add(Link(path, "delete", "DELETE"));
            links.Add(Link($"{path}/import", "import", "PUT"));
            links.Add(Link($"{path}/update-references", "update-references", "POST"));
        }

        return links;
    }

    /// <summary>Those of a list.</summary>
    public static JsonArray OfList(ClaimsPrincipal user)
    {
        JsonArray links =
        [
            Link(Definitions, "self", "GET"),
            Link($"{Definitions}/validation/is-name-unique", "is-name-unique", "GET"),
            Link($"{Definitions}/query/count", "count", "GET"),
            Link($"{Definitions}/many-by-id", "many-by-id", "GET"),
        ];
        if (MayWrite(user))
        {
            links.Add(Link($"{Bulk}/delete{Definitions}/by-definition-id", "bulk-delete-by-definition-id", "POST"));
            links.Add(Link($"{Bulk}/delete{Definitions}/by-id", "bulk-delete-by-id", "POST"));
            links.Add(Link($"{Bulk}/publish{Definitions}/by-definition-ids", "bulk-publish", "POST"));
            links.Add(Link($"{Bulk}/retract{Definitions}/by-definition-ids", "bulk-retract", "POST"));
            links.Add(Link($"{Definitions}/import", "import", "POST"));
            links.Add(Link($"{Definitions}/import-files", "import-files", "POST"));
            links.Add(Link(Definitions, "create", "POST"));
        }

        return links;
    }

    private static bool MayWrite(ClaimsPrincipal user) =>
        user.IsInRole(Role.ProcessOwner) || user.IsInRole(Role.Administrator);

    private static JsonObject Link(string href, string rel, string method) =>
        new() { ["href"] = href, ["rel"] = rel, ["method"] = method };
}
