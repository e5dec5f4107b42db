using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>What variables of a workflow are to begin with, as <see cref="StartRequest.Variables"/> says.</summary>
public static class FirstVariables
{
    /// <summary>
    /// An error for each that does not fit the type of its variable. What the workflow does not declare takes anything.
    /// </summary>
    public static IEnumerable<FieldError> MisfitsIn(
        WorkflowDefinition definition, IReadOnlyDictionary<string, object?> said)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Variables
            .Where(variable => said.GetValueOrDefault(variable.Name) is { } value && !Fits(value, variable.Type))
            .Select(variable => Misfit(variable, said[variable.Name]!));
    }

    private static bool Fits(object value, Type type)
    {
        try
        {
            ExpressionEvaluator.ConvertOfScript(value, type);
            return true;
        }
        catch (TypeConversionException)
        {
            return false;
        }
    }

    private static FieldError Misfit(WorkflowVariable variable, object value)
    {
        var field = $"variables.{variable.Name}";
        var found = ActivityDefinitionReader.Excerpt(JsonValues.WriteElement(value));
        var expected = TypeAliases.NameOf(variable.Type) ?? variable.Type.Name;
        return new(field, "field.malformed", $"'{field}': expected {expected}, found {found}.")
        {
            Reason = "kind",
            Values = [field, found, expected],
        };
    }
}
