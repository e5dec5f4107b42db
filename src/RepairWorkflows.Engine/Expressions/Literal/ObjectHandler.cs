using System.Text.Json;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.Literal;

/// <summary>JSON, or text that holds JSON. For <see cref="object"/> and text it stays text.</summary>
/// <param name="type"><c>Object</c>, or its old name <c>Json</c>.</param>
internal sealed class ObjectHandler(string type) : IExpressionHandler
{
    public string Type => type;

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        var text = expression.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? JsonValues.Compact(expression.Value)
            : expression.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return new ValueTask<object?>(returnType == typeof(object) ? text : ValueConversion.Convert(text, returnType));
    }
}
