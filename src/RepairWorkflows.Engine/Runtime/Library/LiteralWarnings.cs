using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Expressions.Literal;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Values in a definition that are none of what their input takes: the step faults each time.</summary>
internal static class LiteralWarnings
{
    /// <summary>Each with its place, by the id of the step.</summary>
    public static IEnumerable<FieldError> Of(CompiledWorkflow workflow) =>
        from step in workflow.OwnNodes.Select(node => node.Activity)
        where step is not (NotFoundActivity or WorkflowActivity)
        from input in step.Inputs
        where IsUnfit(input)
        select Of($"{step.Id}.{char.ToLowerInvariant(input.Name[0])}{input.Name[1..]}", input);

    private static bool IsUnfit(Input input)
    {
        if (input.Expression is not { } expression
            || !expression.Type.Equals(LiteralHandler.Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            LiteralHandler.ValueOf(expression, input.ValueType);
            return false;
        }
        catch (TypeConversionException)
        {
            return true;
        }
    }

    private static FieldError Of(string place, Input input)
    {
        var type = Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType;
        var (expected, found) = (
            TypeAliases.NameOf(type) ?? type.Name, ActivityDefinitionReader.Excerpt(input.Expression!.Text));
        return new FieldError(
            place, "definition.value-unreadable",
            $"'{place}': expected {expected}, found '{found}'; the step faults when it is run.")
        {
            Values = [place, expected, found],
        };
    }
}
