using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using RepairWorkflows.Engine.Definitions;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>A function that scripts may call.</summary>
internal delegate object? ScriptFunction(ExpressionScope scope, ScriptArguments arguments);

/// <summary>The engine's global names in one interpreter: each script gets those that it mentions.</summary>
internal sealed class ScriptGlobals(Interpreter engine)
{
    // The functions that are the same in every workflow; they look at whatever scope is in now.
    private readonly HashSet<string> _functions = [];
    private readonly List<string> _added = [];
    private ExpressionScope? _scope;
    private HandedVariables? _handed;

    /// <summary>Gives a script what it mentions.</summary>
    /// <param name="script">The script.</param>
    /// <param name="scope">What it sees.</param>
    /// <param name="handed">Remembers what it is handed.</param>
    public void Enter(PreparedScript script, ExpressionScope scope, HandedVariables handed)
    {
        _scope = scope;
        _handed = handed;
        foreach (var name in script.MayNameAnything
            ? ScriptFunctions.Names.Concat(ScriptTypes.Names).Concat(ScriptAccessors.NamesIn(scope)).Distinct()
            : script.Program.ReferencedGlobals!)
        {
            AddFunction(name, scope);
        }

        if (script.MayUse("args"))
        {
            Add("args", ScriptValues.ToScript(engine, scope.Arguments));
        }

        if (script.MayUse("LogPersistenceMode"))
        {
            Add("LogPersistenceMode", ScriptValues.ToScript(
                engine, Enum.GetNames<LogPersistenceMode>().ToDictionary(name => name, object? (name) => name)));
        }

        if (script.MayUse("variables"))
        {
            _added.Add("variables");
        }

        if (!script.IsPlain && script.MayUse("Math"))
        {
            ReplaceRandom(scope);
        }
    }

    /// <summary>Takes back what was this script's alone.</summary>
    public void Leave()
    {
        _scope = null;
        _handed = null;
        foreach (var name in _added)
        {
            engine.Global.Delete(name);
        }

        _added.Clear();
    }

    private void AddFunction(string name, ExpressionScope scope)
    {
        if (_functions.Contains(name))
        {
            return;
        }

        if (ScriptFunctions.Find(name, scope) is { } function)
        {
            engine.SetValue(name, Callable(name, function));
            (ScriptFunctions.IsAlways(name) ? (ICollection<string>)_functions : _added).Add(name);
        }
        else if (ScriptTypes.Find(name, engine, scope) is { } type)
        {
            Add(name, type);
        }
        else if (ScriptAccessors.Find(name, scope) is { } accessor)
        {
            Add(name, Callable(name, accessor));
        }
    }

    private void Add(string name, JsValue value)
    {
        engine.SetValue(name, value);
        _added.Add(name);
    }

    private ClrFunction Callable(string name, ScriptFunction function) =>
        new(engine, name, (_, arguments) =>
        {
            try
            {
                var given = function(_scope!, new ScriptArguments(arguments, _handed!));
                return given is VariableValue variable
                    ? _handed!.Hand(variable.Name, variable.Value)
                    : ScriptValues.ToScript(engine, given);
            }
            catch (Exception failure) when (failure is InvalidOperationException or FormatException)
            {
                // A script may catch what the engine refuses, like an error of its own.
                throw new JavaScriptException(engine.Intrinsics.Error, failure.Message, failure);
            }
        });

    // Chance is drawn from the burst's ids: a burst that is run again must come to the same end.
    private void ReplaceRandom(ExpressionScope scope)
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
