using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>Describes every activity that definitions may use, and the workflows that are used as activities.</summary>
internal sealed class ActivityDescriptions(
    ActivityRegistry registry, UsableWorkflows workflows, InputDescriptions inputs)
{
    /// <summary>All of them, each version of a type once.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. registry.All.OrderBy(described => described.Attribute.TypeName, StringComparer.Ordinal).Select(Describe),
        .. Hidden.All(),
        .. (await workflows.ListAsync(cancellationToken))
            .DistinctBy(workflow => (workflow.TypeName, workflow.Definition.Version))
            .Where(workflow => registry.Find(workflow.TypeName) is null).Select(WorkflowDescription.Of),
    ];

    /// <summary>An input of a type; null when there is none.</summary>
    public JsonObject? Find(string typeName, string inputName) =>
        registry.Find(typeName)?.Inputs
            .FirstOrDefault(input => input.Name.Equals(inputName, StringComparison.OrdinalIgnoreCase)) is { } found
            ? inputs.Describe(found, 0)
            : null;

    private JsonObject Describe(ActivityDescriptor described)
    {
        var (attribute, type) = (described.Attribute, described.ActivityType);
        var name = ActivityTexts.ShortName(attribute);
        return new JsonObject
        {
            ["typeName"] = attribute.TypeName,
            ["clrType"] = type.FullName,
            ["namespace"] = attribute.TypeName[..^(name.Length + 1)],
            ["name"] = name,
            ["version"] = 1,
            ["category"] = ActivityTexts.Category(attribute.Category),
            ["displayName"] = ActivityTexts.NameOf(attribute),
            ["description"] = ActivityTexts.Find($"{attribute.TypeName}.about") ?? attribute.Description ?? "",
            ["kind"] = attribute.Kind.ToString(),
            ["runAsynchronously"] = attribute.Kind == ActivityKind.Job,
            ["isBrowsable"] = attribute.IsBrowsable,
            ["isContainer"] = described.IsContainer,
            ["isStart"] = described.IsStart,
            ["isTerminal"] = described.IsTerminal,
            ["inputs"] = new JsonArray([.. described.Inputs.Select(inputs.Describe)]),
            ["outputs"] = new JsonArray([.. described.Outputs.Select(DescribeOutput)]),
            ["ports"] = new JsonArray([.. Ports(described)]),
            ["customProperties"] = new JsonObject(),
            ["constructionProperties"] = new JsonObject(),
        };
    }

    private static JsonObject DescribeOutput(OutputDescriptor output, int order)
    {
        var key = ActivityTexts.KeyOf(output.DeclaringType, output.Name);
        return new JsonObject
        {
            ["name"] = output.Name,
            ["typeName"] = output.TypeName,
            ["displayName"] = ActivityTexts.NameOf(output),
            ["description"] = ActivityTexts.Find($"{key}.about") ?? output.Attribute.Description ?? "",
            ["order"] = order,
            ["isBrowsable"] = true,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
        };
    }

    private static IEnumerable<JsonObject> Ports(ActivityDescriptor described) =>
    [
        .. described.Slots.Select(slot => Port(
            slot, "Embedded",
            ActivityTexts.Find(ActivityTexts.KeyOf(described.ActivityType, slot)) ?? ActivityTexts.Spaced(slot))),
        .. described.IsTerminal
            ? []
            : described.Outcomes.Select(outcome => Port(outcome, "Flow", ActivityTexts.Outcome(outcome))),
    ];

    /// <summary>A port of an activity.</summary>
    public static JsonObject Port(string name, string type, string text) => new()
    {
        ["name"] = name,
        ["displayName"] = text,
        ["type"] = type,
        ["isBrowsable"] = true,
    };
}
