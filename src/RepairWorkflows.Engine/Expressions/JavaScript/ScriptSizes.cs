using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Keeps built-in functions from making what is far larger than what they take: the interpreter looks at memory between
/// statements, and one call may take all there is. What would be too large is refused before it is made.
/// </summary>
internal sealed class ScriptSizes(Interpreter engine, ScriptLimits limits)
{
    // The longest that one letter may become.
    private const int Escaped = 6;
    private const int Encoded = 9;
    private const int Normalized = 18;

    /// <summary>Puts a watch on the functions, before a script runs.</summary>
    public void Watch()
    {
        var texts = engine.GetValue("String").AsObject().Get("prototype").AsObject();
        OnTexts(texts, "repeat", (text, given) => text.Length * NumberOf(given));
        OnTexts(texts, "padStart", (_, given) => NumberOf(given));
        OnTexts(texts, "padEnd", (_, given) => NumberOf(given));
        OnTexts(texts, "concat", (text, given) => text.Length + given.Sum(LengthOf));
        OnTexts(texts, "normalize", (text, _) => (double)text.Length * Normalized);
        var replacing = new ReplacementSizes(engine, texts.Get("replaceAll"), Allow);
        foreach (var name in (string[])["replace", "replaceAll", "match", "matchAll"])
        {
            Guard(texts, name, (original, self, given) => replacing.Call(name, original, self, given));
        }

        var lists = engine.Intrinsics.Array.PrototypeObject;
        Guard(lists, "join", Join);
        Guard(lists, "flat", (original, self, given) =>
        {
            var left = limits.ArrayLength;
            Visit(self, given is [var depth, ..] && !depth.IsUndefined() ? TypeConverter.ToNumber(depth) : 1, ref left);
            return engine.Call(original, self, given);
        });
        foreach (var name in (string[])["escape", "encodeURI", "encodeURIComponent"])
        {
            OnFirst(engine.Global, name, Encoded);
        }

        OnFirst(engine.GetValue("JSON").AsObject(), "stringify", Escaped);
    }

    /// <summary>Refuses a text of more characters than the memory holds that a script may take.</summary>
    public void Allow(double characters)
    {
        if (characters * sizeof(char) > limits.Memory)
        {
            throw new MemoryLimitExceededException($"The script took more than {limits.Memory} bytes.");
        }
    }

    private static double NumberOf(JsValue[] given) =>
        given is [var number, ..] ? TypeConverter.ToNumber(number) : 0;

    private static double LengthOf(JsValue value) => value is JsString text ? text.Length : 0;

    private void OnTexts(ObjectInstance owner, string name, Func<JsString, JsValue[], double> size) =>
        Guard(owner, name, (original, self, given) =>
        {
            if (self.IsNull() || self.IsUndefined())
            {
                return engine.Call(original, self, given);
            }

            // Made a number once: an object may say something else when it is asked again.
            JsValue[] numbers = given is [ObjectInstance, ..] && name is not "concat" and not "normalize"
                ? [JsNumber.Create(NumberOf(given)), .. given.Skip(1)]
                : given;
            var text = self as JsString ?? new JsString(TypeConverter.ToString(self));
            Allow(size(text, numbers));
            return engine.Call(original, text, numbers);
        });

    private void OnFirst(ObjectInstance owner, string name, int most) =>
        Guard(owner, name, (original, self, given) =>
        {
            Allow(given is [var first, ..] ? LengthOf(first) * most : 0);
            return engine.Call(original, self, given);
        });

    private JsValue Join(JsValue original, JsValue self, JsValue[] given)
    {
        if (self is ObjectInstance list)
        {
            JsValue separator = given is [var mark, ..] && !mark.IsUndefined()
                ? mark as JsString ?? new JsString(TypeConverter.ToString(mark))
                : new JsString(",");
            given = [separator];
            var count = TypeConverter.ToNumber(list.Get("length"));
            var texts = list is JsArray array ? array.Sum(LengthOf) : 0;
            Allow(texts + (Math.Max(0, count - 1) * LengthOf(separator)));
        }

        return engine.Call(original, self, given);
    }

    // A list may hold another many times, and flat goes into each.
    private void Visit(JsValue value, double depth, ref int left)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is not JsArray list || depth < 0)
        {
            return;
        }

        foreach (var entry in list)
        {
            if (--left < 0)
            {
                throw new MemoryLimitExceededException(
                    $"The script made a list of more than {limits.ArrayLength} elements.");
            }

            Visit(entry, depth - 1, ref left);
        }
    }

    private void Guard(ObjectInstance owner, string name, Func<JsValue, JsValue, JsValue[], JsValue> call)
    {
        var original = owner.Get(name);
        var guarded = new ClrFunction(engine, name, (self, given) =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            engine.Constraints.Check();
            return call(original, self, given);
        });
        owner.DefineOwnProperty(
            name, new PropertyDescriptor(guarded, writable: true, enumerable: false, configurable: true));
    }
}
