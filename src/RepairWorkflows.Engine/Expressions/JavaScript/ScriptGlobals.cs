using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>A function that scripts may call.</summary>
internal delegate object? ScriptFunction(ExpressionScope scope, ScriptArguments arguments);

/// <summary>Gives a script those of the engine's global names that it mentions.</summary>
internal static class ScriptGlobals
{
    public static void AddTo(Interpreter engine, PreparedScript script, ExpressionScope scope)
    {
        if (script.MayNameAnything)
        {
            foreach (var name in ScriptFunctions.Names.Concat(ScriptAccessors.NamesIn(scope)).Distinct())
            {
                AddFunction(engine, name, scope);
            }
        }
        else
        {
            foreach (var name in script.Program.ReferencedGlobals!)
            {
                AddFunction(engine, name, scope);
            }
        }

        if (script.MayUse("args"))
        {
            engine.SetValue("args", ScriptValues.ToScript(engine, scope.Arguments));
        }

        if (script.MayUse("Math"))
        {
            ReplaceRandom(engine, scope);
        }
    }

    private static void AddFunction(Interpreter engine, string name, ExpressionScope scope)
    {
        if ((ScriptFunctions.Find(name, scope) ?? ScriptAccessors.Find(name, scope)) is { } function)
        {
            engine.SetValue(name, Callable(engine, name, scope, function));
        }
    }

    private static ClrFunction Callable(
        Interpreter engine, string name, ExpressionScope scope, ScriptFunction function) =>
        new(engine, name, (_, arguments) =>
        {
            try
            {
                return ScriptValues.ToScript(engine, function(scope, new ScriptArguments(arguments)));
            }
            catch (Exception failure) when (failure is InvalidOperationException or FormatException)
            {
                // A script may catch what the engine refuses, like an error of its own.
                throw new JavaScriptException(engine.Intrinsics.Error, failure.Message, failure);
            }
        });

    // Chance is drawn from the burst's ids: a burst that is run again must come to the same end.
    private static void ReplaceRandom(Interpreter engine, ExpressionScope scope)
    {
        Random? random = null;
        var replacement = new ClrFunction(engine, "random", (_, _) =>
        {
#pragma warning disable CA5394 // Math.random promises no secrecy
            random ??= new Random(BitConverter.ToInt32(scope.NewGuid().ToByteArray(), 12));
            return JsNumber.Create(random.NextDouble());
#pragma warning restore CA5394
        });
        var math = engine.GetValue("Math").AsObject();
        math.DefineOwnProperty(
            "random", new PropertyDescriptor(replacement, writable: true, enumerable: false, configurable: true));
    }
}
