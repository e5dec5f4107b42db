using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions.JavaScript;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Turns expressions into values of the type that is needed. Safe for use by many threads.</summary>
public sealed class ExpressionEvaluator
{
    private readonly FrozenDictionary<string, IExpressionHandler> _handlers;

    /// <summary>
    /// Offers the languages of <paramref name="handlers"/>; of two for one language the later counts.
    /// </summary>
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
    /// The value of <paramref name="expression"/> as <paramref name="type"/>. What gives nothing gives null, or the
    /// default of a value type that cannot be null. So does an expression of an unknown language, as on an Elsa server.
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
            return new ValueTask<object?>(ToType(null, type, handler));
        }

        var evaluation = handler.EvaluateAsync(expression, type, scope, cancellationToken);
        return evaluation.IsCompletedSuccessfully
            ? new ValueTask<object?>(ToType(evaluation.GetAwaiter().GetResult(), type, handler))
            : ConvertLaterAsync(evaluation, type, handler);
    }

    private static async ValueTask<object?> ConvertLaterAsync(
        ValueTask<object?> evaluation, Type type, IExpressionHandler handler) =>
        ToType(await evaluation, type, handler);

    private static object? ToType(object? value, Type type, IExpressionHandler? handler) =>
        (handler is JavaScriptHandler
            ? ConvertOfScript(value, type)
            : ValueConversion.Convert(value, type)) ?? Nothing(type);

    /// <summary>Converts what a script gave, or may have given.</summary>
    /// <exception cref="TypeConversionException">The value does not fit.</exception>
    internal static object? ConvertOfScript(object? value, Type type)
    {
        try
        {
            return ValueConversion.Convert(value, type);
        }
        catch (TypeConversionException) when (value is int or long)
        {
            // A script has one kind of numbers. It fails again, in the words an Elsa server has for that kind.
            return ValueConversion.Convert(Convert.ToDouble(value, CultureInfo.InvariantCulture), type);
        }
    }

    private static object? Nothing(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(
            type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;
}
