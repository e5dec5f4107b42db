using System.Text.Json;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.Literal;

/// <summary>A value written in the definition itself.</summary>
internal sealed class LiteralHandler : IExpressionHandler
{
    private readonly PerExpression<Converted> _converted = new();

    /// <summary>The language, as expressions name it.</summary>
    public const string Name = "Literal";

    public string Type => Name;

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (_converted.TryGet(expression, out var known) && known!.Type == returnType)
        {
            return new ValueTask<object?>(known.Value);
        }

        var value = ValueOf(expression, returnType);
        if (IsImmutable(value))
        {
            _converted.Set(expression, new Converted(returnType, value));
        }

        return new ValueTask<object?>(value);
    }

    /// <summary>The value of a literal as a type.</summary>
    /// <exception cref="TypeConversionException">It does not fit.</exception>
    public static object? ValueOf(Expression expression, Type type) => ValueConversion.Convert(Read(expression), type);

    // An object or list stays JSON text until a type asks for more; a number is a decimal, as Elsa reads it.
    private static object? Read(Expression expression)
    {
        var json = expression.Value;
        return json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => expression.Text,
            JsonValueKind.Object or JsonValueKind.Array => JsonValues.Compact(json),
            JsonValueKind.Number => json.TryGetDecimal(out var number) ? number : json.GetDouble(),
            _ => json.GetBoolean(),
        };
    }

    private static bool IsImmutable(object? value) =>
        value is null or string or decimal or DateTime or DateTimeOffset or TimeSpan or Guid
        || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private sealed record Converted(Type Type, object? Value);
}
