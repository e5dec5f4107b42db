using Jint;
using Jint.Native;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// The script's <c>variables</c> object: those variables that the script's text names, written back after it ran where
/// it gave them another value.
/// </summary>
internal sealed class VariablesObject
{
    private readonly Interpreter _engine;
    private readonly ExpressionScope _scope;
    private readonly HandedVariables _handed;
    private readonly bool _isPlain;
    private readonly JsObject _members;
    private readonly Dictionary<string, JsValue> _given = [];

    public VariablesObject(
        Interpreter engine, PreparedScript script, ExpressionScope scope, HandedVariables handed)
    {
        _engine = engine;
        _scope = scope;
        _handed = handed;
        _isPlain = script.IsPlain;
        _members = new JsObject(engine);
        foreach (var name in script.VariableNames)
        {
            if (scope.TryGetDeclared(name, out var value))
            {
                Put(name, value);
            }
        }

        engine.SetValue("variables", _members);
    }

    /// <summary>What setVariable writes can be read as variables.x in the same script.</summary>
    public void Put(string name, object? value)
    {
        if (!_isPlain && HandedVariables.IsCopiedEachTime(value))
        {
            _members.DefineOwnProperty(name, Looking(name, value));
            return;
        }

        _given[name] = _handed.Hand(name, value);
        _members.DefineOwnProperty(
            name, new PropertyDescriptor(_given[name], writable: true, enumerable: true, configurable: true));
    }

    /// <summary>
    /// Writes back, as the variable's type. As on an Elsa server a member that is null leaves the variable as it was,
    /// and a variable that shares its name with a workflow input is not written.
    /// </summary>
    public void WriteBack()
    {
        foreach (var (key, descriptor) in _members.GetOwnProperties())
        {
            var name = key.ToString();
            if (!key.IsString() || !descriptor.Enumerable || descriptor is GetSetPropertyDescriptor
                || _scope.InputNames.Contains(name))
            {
                continue;
            }

            var member = _members.Get(key);
            if (!member.Equals(_given.GetValueOrDefault(name)) && _handed.ValueOf(member) is { } value)
            {
                _scope.WriteFromScript(name, value);
            }
        }
    }

    // A new copy at every look, until the script puts something else in its place.
    private GetSetPropertyDescriptor Looking(string name, object? value) =>
        new(
            new ClrFunction(_engine, name, (_, _) => _handed.Hand(name, value)),
            new ClrFunction(_engine, name, (_, arguments) =>
            {
                _members.DefineOwnProperty(
                    name, new PropertyDescriptor(arguments[0], writable: true, enumerable: true, configurable: true));
                return JsValue.Undefined;
            }),
            enumerable: true,
            configurable: true);
}
