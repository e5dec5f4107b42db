using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Variables that are left out, or that begin without the value that is drawn.</summary>
internal static class VariableWarnings
{
    /// <summary>Each with its place: in the definition, or by the id of the step that declares it.</summary>
    public static IEnumerable<FieldError> Of(CompiledWorkflow workflow) =>
    [
        .. In("variables", workflow.Definition.Document.Member("variables")),
        .. workflow.OwnNodes.Select(node => node.Activity)
            .Where(step => step is Container and not WorkflowActivity)
            .SelectMany(step => In($"{step.Id}.variables", step.Definition.Json.Member("variables"))),
    ];

    private static IEnumerable<FieldError> In(string path, JsonElement variables) =>
        variables.Entries()
            .Select((entry, index) => Of($"{path}[{index}]", entry, index + 1))
            .OfType<FieldError>();

    private static FieldError? Of(string place, JsonElement entry, int number)
    {
        if (VariableReader.Read(entry, number) is not { } variable)
        {
            var (name, type) = (entry.Text("name") ?? entry.Text("id") ?? string.Empty, entry.Text("typeName")!);
            return new FieldError(
                $"{place}.typeName", "definition.unknown-type",
                $"'{place}.typeName': expected the name of a known type for variable '{name}', found '{type}'; "
                + "the variable is left out.")
            {
                Reason = "variable",
                Values = [$"{place}.typeName", name, type],
            };
        }

        if (VariableSlot.TryReadDefault(variable, out _))
        {
            return null;
        }

        var expected = TypeAliases.NameOf(variable.Type) ?? variable.Type.Name;
        var found = ActivityDefinitionReader.Excerpt(variable.Default!);
        return new FieldError(
            $"{place}.value", "definition.default-unreadable",
            $"'{place}.value': expected {expected} for variable '{variable.Name}', found '{found}'; the variable "
            + "begins without a value.")
        {
            Values = [$"{place}.value", expected, variable.Name, found],
        };
    }
}
