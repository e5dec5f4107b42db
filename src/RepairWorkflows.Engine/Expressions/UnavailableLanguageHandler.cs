using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// Answers for a language that Elsa knows and this engine does not offer: host code is never run from data.
/// </summary>
internal sealed class UnavailableLanguageHandler(string type) : IExpressionHandler
{
    public string Type => type;

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken) =>
        throw new ExpressionException(
            EngineErrors.ExpressionLanguageUnavailable,
            $"Expressions in {type} are not supported here. Use JavaScript or Liquid instead.");
}
