using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// An interpreter under limits, without a way to .NET, files, network or timers. For one script at a time; after a
/// script that is not plain it must not be used again.
/// </summary>
internal sealed class ScriptInterpreter : IDisposable
{
    private readonly BurstTime _time = new();
    private readonly ScriptLimits _limits;
    private readonly Interpreter _engine;
    private readonly Interruption _interruption;
    private readonly ScriptGlobals _globals;

    public ScriptInterpreter(ScriptLimits limits, TimeSpan regexTime)
    {
        _limits = limits;
        _interruption = new Interruption(limits);
        _engine = new Interpreter(options =>
        {
            options.LimitMemory(limits.Memory);
            options.MaxStatements(limits.Statements);
            options.LimitRecursion(limits.Recursion);
            options.MaxArraySize((uint)limits.ArrayLength);
            options.RegexTimeoutInterval(regexTime);
            options.Constraint(_interruption);
            options.Constraint(ScriptGuards.Stack);
            options.DisableStringCompilation();
            options.Culture = CultureInfo.InvariantCulture;
            options.TimeSystem = _time;
        });
        new ScriptSizes(_engine, limits).Watch();
        _globals = new ScriptGlobals(_engine);
    }

    public object? Run(PreparedScript script, ExpressionScope scope, CancellationToken cancellationToken)
    {
        _time.Now = scope.Now;
        _interruption.Begin(scope, cancellationToken);
        if (!script.IsPlain)
        {
            ScriptGuards.AddTo(_engine, script.Text);
        }

        var handed = new HandedVariables(_engine, scope, mayChange: !script.IsPlain);
        _globals.Enter(script, scope, handed);
        var variables = script.MayUse("variables") ? new VariablesObject(_engine, script, scope, handed) : null;
        scope.WrittenByScript = (name, written) =>
        {
            handed.Forget(name, written);
            variables?.Put(name, written);
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = Settled(_engine.Evaluate(script.Program));

        // The interpreter looks at memory between statements: what the last one took is seen only here.
        if (GC.GetAllocatedBytesForCurrentThread() - before > _limits.Memory)
        {
            throw new MemoryLimitExceededException($"The script took more than {_limits.Memory} bytes.");
        }

        scope.WrittenByScript = null;
        return script.IsPlain ? Read(value, handed, variables) : ReadUnderLimits(value, handed, variables);
    }

    /// <summary>Takes away what the last script was given.</summary>
    public void Leave() => _globals.Leave();

    public void Dispose() => _engine.Dispose();

    private static object? Read(JsValue value, HandedVariables handed, VariablesObject? variables)
    {
        var result = handed.ValueOf(value);
        handed.WriteBack();
        variables?.WriteBack();
        return result;
    }

    // Reading the result may run the script's getters, so it happens under the same limits as the script.
    private object? ReadUnderLimits(JsValue value, HandedVariables handed, VariablesObject? variables)
    {
        object? result = null;
        _engine.Invoke(
            new ClrFunction(_engine, "result", (_, _) =>
            {
                result = Read(value, handed, variables);
                return JsValue.Undefined;
            }));
        return result;
    }

    // Nothing a script can wait for takes time, so a promise that is not settled by now never will be.
    private static JsValue Settled(JsValue value) =>
        value.IsPromise() ? value.UnwrapIfPromise(TimeSpan.FromMilliseconds(1)) : value;
}
