using System.Collections;
using Jint.Native;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// The script's <c>variables</c> object: a copy of those variables that the script's text names, written back after it
/// ran where it changed them.
/// </summary>
internal sealed class VariablesObject
{
    private readonly ExpressionScope _scope;
    private readonly JsObject _members;
    private readonly Dictionary<string, object?> _before = [];

    public VariablesObject(Interpreter engine, PreparedScript script, ExpressionScope scope)
    {
        _scope = scope;
        _members = new JsObject(engine);
        foreach (var name in script.VariableNames)
        {
            if (scope.TryGetVariable(name, out var value))
            {
                var member = ScriptValues.ToScript(engine, value);
                _members.FastSetDataProperty(name, member);
                _before[name] = ScriptValues.FromScript(member);
            }
        }

        // What setVariable writes can be read as variables.x in the same script.
        scope.WrittenByScript = (name, value) =>
            _members.FastSetDataProperty(name, ScriptValues.ToScript(engine, value));
        engine.SetValue("variables", _members);
    }

    /// <summary>
    /// Writes back, as the variable's type. As on an Elsa server a member that is null leaves the variable as it was,
    /// and a variable that shares its name with a workflow input is not written.
    /// </summary>
    public void WriteBack()
    {
        _scope.WrittenByScript = null;
        if (ScriptValues.FromScript(_members) is not Dictionary<string, object?> after)
        {
            return;
        }

        foreach (var (name, value) in after)
        {
            // An unchanged copy is not written: it would cost a date its offset and a JSON object its type.
            if (value is null || _scope.InputNames.Contains(name)
                || (_before.TryGetValue(name, out var before) && AreSame(before, value)))
            {
                continue;
            }

            _scope.WriteFromScript(name, value);
        }
    }

    private static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count
            && a.All(member => b.TryGetValue(member.Key, out var value) && AreSame(member.Value, value)),
        (IList a, IList b) => a.Count == b.Count
            && Enumerable.Range(0, a.Count).All(index => AreSame(a[index], b[index])),
        _ => Equals(one, other),
    };
}
