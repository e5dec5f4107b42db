using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>Describes a workflow that others use as an activity.</summary>
internal static class WorkflowDescription
{
    public static JsonObject Of(UsableWorkflow workflow)
    {
        var definition = workflow.Definition;
        return new JsonObject
        {
            ["typeName"] = workflow.TypeName,
            ["namespace"] = "Workflows",
            ["name"] = workflow.TypeName,
            ["version"] = definition.Version,
            ["category"] = ActivityTexts.Category(workflow.Category),
            ["displayName"] = definition.Name ?? workflow.TypeName,
            ["description"] = definition.Description ?? "",
            ["kind"] = "Action",
            ["runAsynchronously"] = false,
            ["isBrowsable"] = workflow.IsPublished,
            ["isContainer"] = false,
            ["isStart"] = false,
            ["isTerminal"] = false,
            ["inputs"] = new JsonArray([.. definition.Inputs.Select(Input)]),
            ["outputs"] = new JsonArray([.. definition.Outputs.Select(Output)]),
            ["ports"] = new JsonArray([.. Ports(workflow)]),
            ["customProperties"] = Identity(definition, "RootType", "WorkflowDefinitionActivity"),
            ["constructionProperties"] = Identity(definition, "Version", definition.Version),
        };
    }

    // What a drawn activity is told by, and one thing more.
    private static JsonObject Identity(WorkflowDefinition definition, string name, JsonNode value) => new()
    {
        ["WorkflowDefinitionId"] = definition.DefinitionId,
        ["WorkflowDefinitionVersionId"] = definition.Id,
        [name] = value,
    };

    private static IEnumerable<JsonObject> Ports(UsableWorkflow workflow)
    {
        var root = ActivityDescriptions.Port("Root", "Embedded", ActivityTexts.Find("Elsa.Workflow") ?? "Root");
        root["isBrowsable"] = false;
        return workflow.Outcomes
            .Select(outcome => ActivityDescriptions.Port(outcome, "Flow", ActivityTexts.Outcome(outcome)))
            .Prepend(root);
    }

    private static JsonObject Input(WorkflowInput input, int order)
    {
        var described = Member(input.Name, input.Type, (input.DisplayName, input.Description), order);
        described["uiHint"] = input.UIHint is { Length: > 0 } hint ? hint : InputUIHints.SingleLine;
        described["defaultSyntax"] = "Literal";
        described["isWrapped"] = true;
        return described;
    }

    private static JsonObject Output(WorkflowOutput output, int order) =>
        Member(output.Name, output.Type, (output.DisplayName, output.Description), order);

    private static JsonObject Member(string name, Type type, (string? Name, string? About) said, int order) => new()
    {
        ["name"] = name,
        ["typeName"] = TypeAliases.NameOf(type) ?? "Object",
        ["displayName"] = said.Name is { Length: > 0 } text ? text : name,
        ["description"] = said.About ?? "",
        ["order"] = order,
        ["isBrowsable"] = true,
        ["isSerializable"] = true,
        ["isSynthetic"] = true,
    };
}
