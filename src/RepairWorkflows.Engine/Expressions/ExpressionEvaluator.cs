using System.Collections.Frozen;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Turns expressions into values of the type that is needed. Safe for use by many threads.</summary>
public sealed class ExpressionEvaluator
{
    private readonly FrozenDictionary<string, IExpressionHandler> _handlers;

    /// <summary>Offers the languages of <paramref name="handlers"/>; of two for one language the later counts.</summary>
    public ExpressionEvaluator(IEnumerable<IExpressionHandler> handlers)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        var byType = new Dictionary<string, IExpressionHandler>(StringComparer.OrdinalIgnoreCase);
        foreach (var handler in handlers)
        {
            byType[handler.Type] = handler;
        }

        _handlers = byType.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The value of <paramref name="expression"/> as <paramref name="type"/>; null also for value types, when the
    /// expression gives nothing. An expression of an unknown language gives null, as on an Elsa server.
    /// </summary>
    /// <exception cref="TypeConversionException">The value cannot become that type.</exception>
    /// <exception cref="ExpressionException">The script or template failed, met a limit, or is not offered.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type type, ExpressionScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(type);
        if (!_handlers.TryGetValue(expression.Type, out var handler))
        {
            return default;
        }

        var evaluation = handler.EvaluateAsync(expression, type, scope, cancellationToken);
        return evaluation.IsCompletedSuccessfully
            ? new ValueTask<object?>(ValueConversion.Convert(evaluation.GetAwaiter().GetResult(), type))
            : ConvertLaterAsync(evaluation, type);
    }

    private static async ValueTask<object?> ConvertLaterAsync(ValueTask<object?> evaluation, Type type) =>
        ValueConversion.Convert(await evaluation, type);
}
