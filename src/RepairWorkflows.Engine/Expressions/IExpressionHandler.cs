using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Evaluates the expressions of one language.</summary>
public interface IExpressionHandler
{
    /// <summary>The language, as <see cref="Expression.Type"/> names it.</summary>
    string Type { get; }

    /// <summary>
    /// Turns <paramref name="expression"/> into a value; the caller converts it to the type it needs.
    /// </summary>
    /// <param name="expression">What to evaluate.</param>
    /// <param name="returnType">The type the value is for: a hint, not a promise.</param>
    /// <param name="scope">What the expression can see.</param>
    /// <param name="cancellationToken">Ends a long script.</param>
    ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken);
}
