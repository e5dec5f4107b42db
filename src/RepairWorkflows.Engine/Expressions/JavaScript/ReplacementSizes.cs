using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>How much a text grows when parts of it are replaced, and how many parts a search finds.</summary>
/// <param name="engine">The script's interpreter.</param>
/// <param name="search">The function that replaces all finds.</param>
/// <param name="allow">Refuses so many characters.</param>
internal sealed class ReplacementSizes(Interpreter engine, JsValue search, Action<double> allow)
{
    // Below this no search finds more than fits.
    private const int Short = 50_000;

    public JsValue Call(string name, JsValue original, JsValue self, JsValue[] given)
    {
        if (self.IsNull() || self.IsUndefined() || given.Length == 0)
        {
            return engine.Call(original, self, given);
        }

        var text = self as JsString ?? new JsString(TypeConverter.ToString(self));
        if (name is "match" or "matchAll")
        {
            if (text.Length > Short && given[0] is JsRegExp { Global: true })
            {
                CountOf(text, given[0]);
            }

            return engine.Call(original, text, given);
        }

        var with = given.Length > 1 ? given[1] : JsValue.Undefined;
        JsValue bounded = with.IsCallable() ? Counted(with) : Sized(name, text, given[0], with);
        return engine.Call(original, text, [given[0], bounded]);
    }

    // In a replacement each `$` may stand for all of the text.
    private JsString Sized(string name, JsString text, JsValue old, JsValue with)
    {
        var replacement = with as JsString ?? new JsString(TypeConverter.ToString(with));
        var each = replacement.Length
            + ((double)replacement.ToString().AsSpan().Count('$') * text.Length);
        if (each * (text.Length + 1) > Short)
        {
            var isOnce = old is JsRegExp { Global: false } || (name == "replace" && old is not JsRegExp);
            allow(text.Length + (each * (isOnce ? 1 : CountOf(text, old))));
        }

        return replacement;
    }

    private ClrFunction Counted(JsValue with)
    {
        double made = 0;
        return new ClrFunction(engine, "replacement", (self, match) =>
        {
            var one = engine.Call(with, self, match);
            var text = one as JsString ?? new JsString(TypeConverter.ToString(one));
            allow(made += text.Length);
            return text;
        });
    }

    // Looks at the limits at each find: it is as dear as what it is done for.
    private int CountOf(JsString text, JsValue old)
    {
        var count = 0;
        var counter = new ClrFunction(engine, "found", (_, _) =>
        {
            count++;
            engine.Constraints.Check();
            return JsString.Empty;
        });
        engine.Call(search, text, [old, counter]);
        return count;
    }
}
