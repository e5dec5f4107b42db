using System.Collections.Frozen;
using System.Globalization;
using Jint.Native;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// The value types that scripts know by name. They only compute: what would ask the machine for its time or for chance
/// gives the burst's, since a burst that is run again must come to the same end.
/// </summary>
internal static class ScriptTypes
{
    private static readonly FrozenDictionary<string, Func<Interpreter, ExpressionScope, JsValue>> Types =
        new Dictionary<string, Func<Interpreter, ExpressionScope, JsValue>>
        {
            [nameof(TimeSpan)] = (engine, _) => TypeReference.CreateTypeReference<TimeSpan>(engine),
            [nameof(Guid)] = MakeGuid,
            [nameof(DateTime)] = (engine, scope) => MakeTime<DateTime>(engine, scope),
            [nameof(DateTimeOffset)] = (engine, scope) => MakeTime<DateTimeOffset>(engine, scope),
            ["LogPersistenceMode"] = (engine, _) => MakeWords(engine, "Inherit", "Include", "Exclude"),
        }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>The type of that name; null when scripts know none.</summary>
    public static JsValue? Find(string name, Interpreter engine, ExpressionScope scope) =>
        Types.TryGetValue(name, out var make) ? make(engine, scope) : null;

    private static TypeReference MakeGuid(Interpreter engine, ExpressionScope scope)
    {
        var type = TypeReference.CreateTypeReference<Guid>(engine);
        var next = Function(engine, "NewGuid", _ => scope.NewGuid());
        type.FastSetDataProperty("NewGuid", next);
        type.FastSetDataProperty("CreateVersion7", next);
        return type;
    }

    private static TypeReference MakeTime<T>(Interpreter engine, ExpressionScope scope)
    {
        var type = TypeReference.CreateTypeReference<T>(engine);
        var now = ScriptValues.ToScript(engine, scope.Now);
        type.FastSetDataProperty("UtcNow", now);
        type.FastSetDataProperty("Now", now);
        type.FastSetDataProperty(
            "Today", ScriptValues.ToScript(engine, new DateTimeOffset(scope.Now.UtcDateTime.Date)));
        type.FastSetDataProperty(nameof(DateTime.Parse), Function(engine, nameof(DateTime.Parse), text =>
            DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        return type;
    }

    private static JsObject MakeWords(Interpreter engine, params string[] words)
    {
        var all = new JsObject(engine);
        foreach (var word in words)
        {
            all.FastSetDataProperty(word, word);
        }

        return all;
    }

    private static ClrFunction Function(Interpreter engine, string name, Func<string, object> make) =>
        new(engine, name, (_, arguments) =>
            ScriptValues.ToScript(engine, make(arguments.Length > 0 ? arguments[0].ToString() : string.Empty)));
}
