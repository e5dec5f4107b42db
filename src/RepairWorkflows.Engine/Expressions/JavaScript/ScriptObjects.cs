using System.Collections;
using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using RepairWorkflows.Engine.Definitions;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Makes objects and lists of a script from those of a workflow.</summary>
internal static class ScriptObjects
{
    public static JsValue Make(Interpreter engine, object value, int depth) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> members => WithMembers(engine, value, members, depth),
        JsonObject json => WithMembers(
            engine, value, json.Select(member => KeyValuePair.Create(member.Key, (object?)member.Value)), depth),
        IDictionary map => WithMembers(engine, value, MembersOf(map), depth),
        JsonArray json => WithText(engine, ListOf(engine, json, depth), value),
        IEnumerable items => ListOf(engine, items, depth),
        _ => ScriptValues.ToScript(engine, JsonValues.WriteElement(value), depth),
    };

    private static IEnumerable<KeyValuePair<string, object?>> MembersOf(IDictionary map) =>
        map.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, map[key]));

    private static JsObject WithMembers(
        Interpreter engine, object value, IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        var made = new JsObject(engine);
        foreach (var (name, member) in members)
        {
            made.FastSetDataProperty(name, ScriptValues.ToScript(engine, member, depth));
        }

        return made.HasOwnProperty("toString") ? made : WithText(engine, made, value);
    }

    private static JsArray ListOf(Interpreter engine, IEnumerable items, int depth) =>
        new(engine, [.. items.Cast<object?>().Select(item => ScriptValues.ToScript(engine, item, depth))]);

    private static T WithText<T>(Interpreter engine, T made, object value)
        where T : ObjectInstance
    {
        var toText = new ClrFunction(engine, "toString", (_, _) => new JsString(TextOf(value)));
        made.DefineOwnProperty("toString", new PropertyDescriptor(toText, true, enumerable: false, true));
        return made;
    }

    // An Elsa server hands .NET objects to scripts, and printed whole they show the names of their types.
    private static string TextOf(object value) => value switch
    {
        DynamicMap => "System.Dynamic.ExpandoObject",
        JsonNode json => json.ToString(),
        _ => $"{value.GetType()}",
    };
}
