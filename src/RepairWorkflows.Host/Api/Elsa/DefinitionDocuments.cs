using System.Security.Claims;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Versions of definitions as Elsa's clients read them.</summary>
internal sealed class DefinitionDocuments(EditorDocuments editors, ConsumerUpdates consumers)
{
    /// <summary>The whole version, with the links by which editors know whether they may change it.</summary>
    public async Task<JsonObject> FullAsync(
        StoredDefinition version, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var document = WithState(await editors.OfAsync(version, cancellationToken), version);
        document["links"] = DefinitionLinks.Of(DefinitionSummary.Of(version), user);
        foreach (var empty in document.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            document.Remove(empty); // editors stumble over some that are null, over none that is missing
        }

        AddUsual(document);
        return document;
    }

    /// <summary>Likewise, with what is published of the workflows that it uses as activities.</summary>
    public async Task<JsonObject> OfferedAsync(
        StoredDefinition version, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var document = await FullAsync(version, user, cancellationToken);
        await consumers.OfferAsync(document, cancellationToken);
        return document;
    }

    /// <summary>Several of them.</summary>
    public async Task<JsonArray> FullAsync(
        IReadOnlyList<StoredDefinition> versions, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var documents = new JsonArray();
        foreach (var version in versions)
        {
            documents.Add((JsonNode)await FullAsync(version, user, cancellationToken));
        }

        return documents;
    }

    // Clients written for an Elsa server take these for granted.
    private static void AddUsual(JsonObject document)
    {
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"])
        {
            document[list] ??= new JsonArray();
        }

        document["customProperties"] ??= new JsonObject();
        document["options"] ??= new JsonObject();
        document["isReadonly"] ??= false;
        document["isSystem"] ??= false;
    }

    /// <summary>A document as it was kept, with what is kept beside it.</summary>
    public static JsonObject Exported(StoredDefinition version) =>
        WithState(JsonNode.Parse(version.Document)!.AsObject(), version);

    private static JsonObject WithState(JsonObject document, StoredDefinition version)
    {
        document["createdAt"] = version.CreatedAt;
        document["isLatest"] = version.IsLatest;
        document["isPublished"] = version.IsPublished;
        return document;
    }

    /// <summary>What lists show of it.</summary>
    public static JsonObject Summary(DefinitionSummary version, ClaimsPrincipal user)
    {
        var summary = new JsonObject
        {
            ["id"] = version.Id,
            ["definitionId"] = version.DefinitionId,
            ["name"] = version.Name,
            ["description"] = version.Description,
            ["version"] = version.Version,
            ["toolVersion"] = version.ToolVersion,
            ["isLatest"] = version.IsLatest,
            ["isPublished"] = version.IsPublished,
            ["isReadonly"] = version.IsReadonly,
            ["materializerName"] = "Json",
            ["isMaterializerAvailable"] = true,
            ["createdAt"] = version.CreatedAt,
            ["links"] = DefinitionLinks.Of(version, user),
        };
        foreach (var missing in ((string[])["name", "description", "toolVersion"]).Where(name => summary[name] is null))
        {
            summary.Remove(missing);
        }

        return summary;
    }
}
