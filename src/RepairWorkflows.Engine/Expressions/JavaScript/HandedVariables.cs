using System.Collections;
using System.Text.Json.Nodes;
using Jint.Native;
using RepairWorkflows.Engine.Definitions;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// The values of variables that one script was handed. It works on copies; what it changes in an object or a list of
/// JSON is written back after it ran, as on an Elsa server. Any other list is a copy at every look: objects in it can
/// be changed, the list itself cannot.
/// </summary>
/// <param name="engine">The script's interpreter.</param>
/// <param name="scope">Where the variables are.</param>
/// <param name="mayChange">Whether the script can change an object at all.</param>
internal sealed class HandedVariables(Interpreter engine, ExpressionScope scope, bool mayChange)
{
    private readonly List<Handed> _handed = [];

    /// <summary>Whether a look at the value gives a new copy each time.</summary>
    public static bool IsCopiedEachTime(object? value) =>
        value is IEnumerable and not string and not byte[] and not JsonNode && !IsObject(value);

    public JsValue Hand(string name, object? value)
    {
        var isList = IsCopiedEachTime(value);
        if (!isList && _handed.Find(one => one.Name == name && one.Original == value) is { } before)
        {
            return before.Copy;
        }

        var copy = ScriptValues.ToScript(engine, value);
        if (IsObject(value) || value is JsonArray || (isList && ((IEnumerable)value!).Cast<object?>().Any(IsObject)))
        {
            var handed = new Handed(name, value!, copy, isList ? [.. (JsArray)copy] : null);
            handed.Before = mayChange ? handed.Now() : null;
            _handed.Add(handed);
        }

        return copy;
    }

    /// <summary>
    /// What a script gives back: the variable's own value where it is an object that the script left as it was.
    /// </summary>
    public object? ValueOf(JsValue value) =>
        _handed.Find(one => one.Items is null && ReferenceEquals(one.Copy, value)) is not { } handed
            ? ScriptValues.FromScript(value)
            : HasChanged(handed, out var now) ? Like(handed.Original, now) : handed.Original;

    /// <summary>A variable was set to something else: what was handed of it before counts no more.</summary>
    public void Forget(string name, object? value)
    {
        if (!_handed.Exists(one => one.Name == name))
        {
            return;
        }

        _handed.RemoveAll(one => one.Name == name && !AreSame(PlainOf(value), one.Now()));
        foreach (var kept in _handed.Where(one => one.Name == name))
        {
            kept.Before = kept.Now();
        }
    }

    public void WriteBack()
    {
        foreach (var handed in mayChange ? _handed.ToArray() : [])
        {
            if (HasChanged(handed, out var now))
            {
                scope.WriteFromScript(handed.Name, Like(handed.Original, now));
            }
        }
    }

    private static bool IsObject(object? value) =>
        value is IDictionary or JsonObject or IEnumerable<KeyValuePair<string, object?>>;

    private bool HasChanged(Handed handed, out object? now)
    {
        now = mayChange ? handed.Now() : null;
        return mayChange && !AreSame(handed.Before, now);
    }

    // As it was: JSON stays JSON, and a dictionary what it is.
    private static object? Like(object original, object? now) => original switch
    {
        JsonNode => now is null ? null : JsonValues.ToNode(now),
        DynamicMap => now,
        IDictionary<string, object?> when now is IDictionary<string, object?> map =>
            new Dictionary<string, object?>(map),
        _ when now is not null => ValueConversion.Convert(now, original.GetType()),
        _ => null,
    };

    private object? PlainOf(object? value) => ScriptValues.FromScript(ScriptValues.ToScript(engine, value));

    private static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count
            && a.All(member => b.TryGetValue(member.Key, out var value) && AreSame(member.Value, value)),
        (IList a, IList b) => a.Count == b.Count
            && Enumerable.Range(0, a.Count).All(index => AreSame(a[index], b[index])),
        _ => Equals(one, other),
    };

    /// <param name="Name">Of which variable.</param>
    /// <param name="Original">Its value.</param>
    /// <param name="Copy">What the script got.</param>
    /// <param name="Items">The entries of a list that is no JSON; whatever becomes of the list, they are these.</param>
    private sealed record Handed(string Name, object Original, JsValue Copy, JsValue[]? Items)
    {
        public object? Before { get; set; }

        public object? Now() => Items is null
            ? ScriptValues.FromScript(Copy)
            : Items.Select(item => ScriptValues.FromScript(item)).ToArray();
    }
}

/// <summary>What a function gives that reads a variable.</summary>
/// <param name="Name">Which.</param>
/// <param name="Value">Its value.</param>
internal sealed record VariableValue(string Name, object? Value);
