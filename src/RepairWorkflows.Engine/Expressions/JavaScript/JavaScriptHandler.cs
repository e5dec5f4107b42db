using System.Text.RegularExpressions;
using Jint;
using Jint.Runtime;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Runs JavaScript under limits; each text is parsed once.</summary>
internal sealed class JavaScriptHandler(IOptions<ScriptLimits> limits) : IExpressionHandler
{
    private readonly PreparedTexts<PreparedScript> _scripts = new(limits.Value.Prepared, PreparedScript.Prepare);
    private readonly InterpreterPool _interpreters = new(limits.Value);

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
            return new ValueTask<object?>(_interpreters.Run(script, scope, cancellationToken));
        }
        catch (PromiseRejectedException failure)
        {
            throw new ExpressionException(
                EngineErrors.ExpressionFailed, $"Promise was rejected with value {failure.RejectedValue}", failure);
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

    private static bool IsLimit(Exception failure) =>
        failure is TimeoutException or MemoryLimitExceededException or StatementsCountOverflowException
            or RecursionDepthOverflowException or RegexMatchTimeoutException or InsufficientExecutionStackException
            or OutOfMemoryException;
}
