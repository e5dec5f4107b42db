using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>Tells a designer what there is to draw with, in the language of the request.</summary>
internal static class DescriptorRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapDescriptors(this RouteGroupBuilder api)
    {
        api.MapGet("/descriptors/activities", Activities);
        api.MapGet("/descriptors/activities/{typeName}", Activity);
        api.MapPost("/descriptors/activities/{typeName}/options/{inputName}", Options);
        api.MapGet("/descriptors/expression-descriptors", () => List(DesignerWords.Expressions()));
        api.MapGet("/descriptors/workflow-activation-strategies", () => List(DesignerWords.ActivationStrategies()));
        api.MapGet("/descriptors/incident-strategies", () => List(DesignerWords.IncidentStrategies()));
        api.MapGet("/descriptors/log-persistence-strategies", () => List(DesignerWords.LogStrategies()));
        api.MapGet("/descriptors/commit-strategies/workflows", () => List([]));
        api.MapGet("/descriptors/commit-strategies/activities", () => List([]));
        api.MapGet("/descriptors/storage-drivers", () => List(DesignerWords.StorageDrivers()));
        api.MapGet("/descriptors/variables", () => List(VariableTypes.All()));
        api.MapGet("/descriptors/output-converters", () => List([]));
        api.MapGet("/features/installed", () => List(DesignerWords.Features()));
        api.MapGet("/features/installed/{fullName}", Feature);
    }

    private static async Task<JsonHttpResult<JsonObject>> Activities(
        ActivityDescriptions descriptions, CancellationToken cancellationToken) =>
        List(await descriptions.ListAsync(cancellationToken));

    // Of several versions the newest.
    private static async Task<Results<JsonHttpResult<JsonObject>, NotFound>> Activity(
        string typeName, ActivityDescriptions descriptions, CancellationToken cancellationToken)
    {
        var found = (await descriptions.ListAsync(cancellationToken))
            .Where(described => described["typeName"]!.GetValue<string>() == typeName)
            .MaxBy(described => described["version"]!.GetValue<int>());
        return found is null ? TypedResults.NotFound() : TypedResults.Json(found, ElsaJson.Default.JsonObject);
    }

    private static Results<JsonHttpResult<JsonObject>, NotFound> Feature(string fullName) =>
        DesignerWords.Features().FirstOrDefault(one => one["fullName"]!.GetValue<string>() == fullName) is { } found
            ? TypedResults.Json(found, ElsaJson.Default.JsonObject)
            : TypedResults.NotFound();

    // Choices change when their lists do, and never with what was set beside them.
    private static Results<JsonHttpResult<JsonObject>, NotFound> Options(
        string typeName, string inputName, ActivityDescriptions descriptions) =>
        descriptions.Find(typeName, inputName) is { } input
            ? TypedResults.Json(
                new JsonObject { ["items"] = input["uiSpecifications"]?.DeepClone() ?? new JsonObject() },
                ElsaJson.Default.JsonObject)
            : TypedResults.NotFound();

    private static JsonHttpResult<JsonObject> List(IReadOnlyList<JsonObject> items) => TypedResults.Json(
        new JsonObject { ["items"] = new JsonArray([.. items]), ["count"] = items.Count }, ElsaJson.Default.JsonObject);
}
