using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>Types that stand in drawings and journals, and in no palette.</summary>
internal static class Hidden
{
    /// <summary>The workflow itself, and what stands for an activity whose type is not there.</summary>
    public static IReadOnlyList<JsonObject> All() =>
        [Describe("Workflow", isContainer: true), Describe("NotFoundActivity")];

    private static JsonObject Describe(string name, bool isContainer = false) => new()
    {
        ["typeName"] = $"Elsa.{name}",
        ["namespace"] = "Elsa",
        ["name"] = name,
        ["version"] = 1,
        ["category"] = ActivityTexts.Category("System"),
        ["displayName"] = ActivityTexts.Find($"Elsa.{name}") ?? name,
        ["description"] = ActivityTexts.Find($"Elsa.{name}.about") ?? "",
        ["kind"] = "Action",
        ["runAsynchronously"] = false,
        ["isBrowsable"] = false,
        ["isContainer"] = isContainer,
        ["isStart"] = false,
        ["isTerminal"] = false,
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["ports"] = new JsonArray(),
        ["customProperties"] = new JsonObject(),
        ["constructionProperties"] = new JsonObject(),
    };
}
