using System.Security.Claims;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Versions of definitions as Elsa's clients read them.</summary>
internal static class DefinitionDocuments
{
    /// <summary>The whole version; for who may not change it without the link by which editors open it.</summary>
    public static JsonObject Full(StoredDefinition version, ClaimsPrincipal user)
    {
        var document = JsonNode.Parse(version.Document)!.AsObject();
        document["createdAt"] = version.CreatedAt;
        document["isLatest"] = version.IsLatest;
        document["isPublished"] = version.IsPublished;
        document["links"] = Links(version.DefinitionId, user);
        foreach (var empty in document.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            document.Remove(empty); // editors stumble over some that are null, over none that is missing
        }

        return document;
    }

    /// <summary>What lists show of it.</summary>
    public static JsonObject Summary(StoredDefinition version, ClaimsPrincipal user)
    {
        var full = Full(version, user);
        var summary = new JsonObject { ["materializerName"] = "Json", ["isMaterializerAvailable"] = true };
        string[] shown =
        [
            "id", "definitionId", "name", "description", "version", "toolVersion", "isLatest", "isPublished",
            "isReadonly", "createdAt", "links",
        ];
        foreach (var member in shown.Where(full.ContainsKey))
        {
            summary[member] = full[member]!.DeepClone();
        }

        return summary;
    }

    /// <summary>Whether somebody may change definitions.</summary>
    public static bool MayWrite(ClaimsPrincipal user) =>
        user.IsInRole(Role.ProcessOwner) || user.IsInRole(Role.Administrator);

    private static JsonArray Links(string definitionId, ClaimsPrincipal user)
    {
        var path = $"/workflow-definitions/{Uri.EscapeDataString(definitionId)}";
        var links = new JsonArray(Link(path, "self", "GET"));
        if (MayWrite(user))
        {
            links.Add(Link($"{path}/publish", "publish", "POST"));
            links.Add(Link($"{path}/retract", "retract", "POST"));
            links.Add(Link(path, "delete", "DELETE"));
        }

        return links;
    }

    private static JsonObject Link(string href, string rel, string method) =>
        new JsonObject { ["href"] = href, ["rel"] = rel, ["method"] = method };
}
