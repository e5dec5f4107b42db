using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Keeps scripts from using up the thread's stack, which would end the process: no limit of the interpreter sees how
/// deep its own functions call themselves.
/// </summary>
internal static class ScriptGuards
{
    private const int DeepestFlat = 64;

    private static readonly string[] Repeating = ["for", "while", "=>", "function", "class", "Proxy", "{"];

    /// <summary>What the interpreter asks before each statement.</summary>
    public static Constraint Stack { get; } = new StackConstraint();

    /// <summary>Puts a watch on the built-in functions that go into nested values by themselves.</summary>
    /// <param name="engine">The interpreter, before the script runs.</param>
    /// <param name="text">The script: one that can repeat nothing can nest nothing deeply, and needs no watch.</param>
    public static void AddTo(Interpreter engine, string text)
    {
        if (!Repeating.Any(word => text.Contains(word, StringComparison.Ordinal)))
        {
            return;
        }

        // Any of them can be made an object's own toString, and then calls itself by reading what it is called on.
        foreach (var type in (string[])["Array", "String", "Object", "Number", "Date", "Error", "RegExp"])
        {
            GuardNamed(engine, engine.GetValue(type).AsObject().Get("prototype").AsObject(), text);
        }

        Guard(engine, engine.Intrinsics.Array.PrototypeObject, "flat", arguments => [DepthOf(arguments)]);
        Guard(engine, engine.GetValue("JSON").AsObject(), "stringify", arguments => Watched(engine, arguments));

        // Chains of these are gone through without a statement in between.
        engine.GetValue("Function").AsObject().Get("prototype").AsObject().DefineOwnProperty(
            "bind", new PropertyDescriptor(Bind(engine), writable: true, enumerable: false, configurable: true));
        foreach (var name in (string[])["Proxy", "BigInt", "BigInt64Array", "BigUint64Array", "DataView"])
        {
            engine.Global.Delete(name);
        }
    }

    // A script that reaches members by computed or escaped names may mean any of them; others only those they name.
    private static void GuardNamed(Interpreter engine, Jint.Native.Object.ObjectInstance prototype, string text)
    {
        var meansAny = text.AsSpan().ContainsAny('[', '\\');
        foreach (var name in prototype.GetOwnPropertyKeys(Types.String).Select(key => key.ToString()).ToList())
        {
            if (name is not "constructor" and not "flat" && (meansAny || text.Contains(name, StringComparison.Ordinal))
                && prototype.Get(name).IsCallable())
            {
                Guard(engine, prototype, name, arguments => arguments);
            }
        }
    }

    private static void Guard(
        Interpreter engine, Jint.Native.Object.ObjectInstance owner, string name, Func<JsValue[], JsValue[]> change)
    {
        var original = owner.Get(name);
        var guarded = new ClrFunction(engine, name, (self, arguments) =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return engine.Call(original, self, change(arguments));
        });
        owner.DefineOwnProperty(
            name, new PropertyDescriptor(guarded, writable: true, enumerable: false, configurable: true));
    }

    private static JsNumber DepthOf(JsValue[] arguments) =>
        arguments is [var depth, ..] && !depth.IsUndefined()
            ? JsNumber.Create(Math.Min(DeepestFlat, TypeConverter.ToNumber(depth)))
            : JsNumber.Create(1);

    // The replacer is called for every member, on the way down too. A list of members is kept beside it.
    private static JsValue[] Watched(Interpreter engine, JsValue[] arguments)
    {
        var given = arguments.Length > 1 ? arguments[1] : JsValue.Undefined;
        var names = given.IsArray() ? given.AsArray().Select(TypeConverter.ToString).ToHashSet() : null;
        var replacer = new ClrFunction(engine, "replacer", (holder, member) =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var name = member[0].ToString();
            return names is not null && name.Length > 0 && !holder.IsArray() && !names.Contains(name)
                ? JsValue.Undefined
                : given.IsCallable() ? engine.Call(given, holder, member) : member[1];
        });
        return [arguments.Length > 0 ? arguments[0] : JsValue.Undefined, replacer, .. arguments.Skip(2)];
    }

    private static ClrFunction Bind(Interpreter engine) =>
        new(engine, "bind", (self, arguments) =>
        {
            if (!self.IsCallable())
            {
                throw new JavaScriptException(engine.Intrinsics.TypeError, "Bind must be called on a function");
            }

            var first = arguments.Length > 0 ? arguments[0] : JsValue.Undefined;
            JsValue[] bound = [.. arguments.Skip(1)];
            return new ClrFunction(engine, "bound", (_, rest) =>
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return engine.Call(self, first, [.. bound, .. rest]);
            });
        });

    private sealed class StackConstraint : Constraint
    {
        public override void Check() => RuntimeHelpers.EnsureSufficientExecutionStack();

        public override void Reset()
        {
            // There is nothing to count.
        }
    }
}
