using Jint;
using Jint.Native;
using Jint.Runtime;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>What a script hands to one of the engine's functions; what is missing is null.</summary>
internal readonly struct ScriptArguments(JsValue[] values, HandedVariables handed)
{
    private readonly JsValue[] _values = values;

    public object? Value(int index) => index < _values.Length ? handed.ValueOf(_values[index]) : null;

    public string? Text(int index)
    {
        if (index >= _values.Length || _values[index].IsNull() || _values[index].IsUndefined())
        {
            return null;
        }

        return _values[index] is JsArray list ? TypeConverter.ToString(list) : _values[index].ToString();
    }

    /// <exception cref="InvalidOperationException">There is no such argument, or it is null.</exception>
    public string RequiredText(int index) =>
        Text(index) ?? throw new InvalidOperationException($"Argument {index + 1} is missing.");

    /// <summary>Bytes, or the bytes of a text in UTF-8.</summary>
    public byte[] Bytes(int index) => Value(index) switch
    {
        byte[] bytes => bytes,
        null => [],
        var other => System.Text.Encoding.UTF8.GetBytes(other.ToString() ?? string.Empty),
    };
}
