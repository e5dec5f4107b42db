using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Definitions;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Runs JavaScript under limits, without a way to .NET, files, network or timers. Each evaluation has an interpreter of
/// its own: a script may change built-in objects, and nobody else must see that.
/// </summary>
internal sealed class JavaScriptHandler(IOptions<ScriptLimits> limits) : IExpressionHandler
{
    private readonly PreparedTexts<PreparedScript> _scripts = new(limits.Value.Prepared, PreparedScript.Prepare);

    public string Type => "JavaScript";

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(expression.Text))
        {
            return default;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var script = _scripts.Get(expression.Text);
        try
        {
            return new ValueTask<object?>(Run(script, scope, cancellationToken));
        }
        catch (ExecutionCanceledException failure)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        catch (PromiseRejectedException failure)
        {
            throw new ExpressionException(EngineErrors.ExpressionFailed, failure.RejectedValue.ToString(), failure);
        }
        catch (Exception failure) when (IsLimit(failure))
        {
            throw new ExpressionException(EngineErrors.ExpressionLimitReached, failure.Message, failure);
        }
        catch (JintException failure)
        {
            throw new ExpressionException(EngineErrors.ExpressionFailed, failure.Message, failure);
        }
    }

    private object? Run(PreparedScript script, ExpressionScope scope, CancellationToken cancellationToken)
    {
        using var engine = NewEngine(scope, cancellationToken);
        ScriptGuards.AddTo(engine, script.Text);
        ScriptGlobals.AddTo(engine, script, scope);
        var variables = script.MayUse("variables") ? new VariablesObject(engine, script, scope) : null;
        object? result = null;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = Settled(engine.Evaluate(script.Program));

        // The interpreter looks at memory between statements: what the last one took is seen only here.
        if (GC.GetAllocatedBytesForCurrentThread() - before > limits.Value.Memory)
        {
            throw new MemoryLimitExceededException($"The script took more than {limits.Value.Memory} bytes.");
        }

        // Reading the result may run the script's getters, so it happens under the same limits as the script.
        engine.Invoke(
            new Jint.Runtime.Interop.ClrFunction(engine, "result", (_, _) =>
            {
                result = ScriptValues.FromScript(value);
                variables?.WriteBack();
                return JsValue.Undefined;
            }));
        return result;
    }

    // Nothing a script can wait for takes time, so a promise that is not settled by now never will be.
    private static JsValue Settled(JsValue value) =>
        value.IsPromise() ? value.UnwrapIfPromise(TimeSpan.FromMilliseconds(1)) : value;

    private Interpreter NewEngine(ExpressionScope scope, CancellationToken cancellationToken)
    {
        var allowed = limits.Value;
        return new Interpreter(options =>
        {
            options.TimeoutInterval(allowed.TimeFor(scope));
            options.LimitMemory(allowed.Memory);
            options.MaxStatements(allowed.Statements);
            options.LimitRecursion(allowed.Recursion);
            options.Constraint(ScriptGuards.Stack);
            options.MaxArraySize((uint)allowed.ArrayLength);
            options.RegexTimeoutInterval(allowed.TimeFor(scope));
            options.CancellationToken(cancellationToken);
            options.DisableStringCompilation();
            options.Culture = System.Globalization.CultureInfo.InvariantCulture;
            options.TimeSystem = new BurstTime(scope.Now);
        });
    }

    private static bool IsLimit(Exception failure) =>
        failure is TimeoutException or MemoryLimitExceededException or StatementsCountOverflowException
            or RecursionDepthOverflowException or RegexMatchTimeoutException or InsufficientExecutionStackException
            or OutOfMemoryException;
}
