using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.Variable;

/// <summary>The value of the input that the definition names; null when nothing was given.</summary>
internal sealed class InputHandler : IExpressionHandler
{
    private readonly PerExpression<Reference> _references = new();

    public string Type => "Input";

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (!_references.TryGet(expression, out var reference))
        {
            reference = Reference.Read(expression);
            _references.Set(expression, reference);
        }

        return reference is { Name: { } name } ? new ValueTask<object?>(scope.GetInput(name)) : default;
    }
}
