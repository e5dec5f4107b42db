using System.Text.Json;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.Variable;

/// <summary>
/// The value of the variable that the definition points at by its id; by its name where it gives no id, and then null
/// when there is none.
/// </summary>
internal sealed class VariableHandler : IExpressionHandler
{
    private readonly PerExpression<Reference> _references = new();

    public string Type => "Variable";

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (!_references.TryGet(expression, out var reference))
        {
            reference = Reference.Read(expression);
            _references.Set(expression, reference);
        }

        if (reference is { Id: { } id } && scope.TryGetVariableById(id, out var value))
        {
            return new ValueTask<object?>(value);
        }

        return reference switch
        {
            { Id: { } missing } => throw new ExpressionException(
                EngineErrors.ExpressionFailed, $"Failed to retrieve memory block with reference {missing}"),
            { Name: { } name } when scope.TryGetVariable(name, out value) => new ValueTask<object?>(value),
            _ => default,
        };
    }
}

/// <summary>What a variable or input expression points at.</summary>
internal sealed record Reference(string? Id, string? Name)
{
    public static Reference Read(Expression expression) => expression.Value.ValueKind switch
    {
        JsonValueKind.Object => new Reference(Text(expression.Value, "id"), Text(expression.Value, "name")),
        JsonValueKind.String => new Reference(expression.Text, expression.Text),
        _ => new Reference(null, null),
    };

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
