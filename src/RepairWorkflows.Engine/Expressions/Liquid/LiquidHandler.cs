using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Definitions;
using Scriban.Syntax;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Fills in Liquid templates under limits; what they print is HTML-encoded, as on an Elsa server.</summary>
internal sealed class LiquidHandler(IOptions<ScriptLimits> limits) : IExpressionHandler
{
    private readonly PreparedTexts<PreparedTemplate> _templates = new(limits.Value.Prepared, PreparedTemplate.Prepare);

    private readonly ContextPool _contexts = new(limits.Value);

    public string Type => "Liquid";

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(expression.Text))
        {
            return default;
        }

        var template = _templates.Get(expression.Text);
        return new ValueTask<object?>(template.Failure ?? Render(template, scope, cancellationToken));
    }

    private string Render(PreparedTemplate template, ExpressionScope scope, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limits.Value.TimeFor(scope));
        try
        {
            return _contexts.Render(template, scope, timed.Token);
        }
        catch (Exception failure) when (failure is ScriptAbortException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ExpressionException(
                EngineErrors.ExpressionLimitReached, $"The template took longer than {limits.Value.Time}.", failure);
        }
        catch (ScriptRuntimeException failure)
        {
            var inner = failure.InnerException as CodedException;
            var code = IsLimit(failure) ? EngineErrors.ExpressionLimitReached : EngineErrors.ExpressionFailed;
            throw inner ?? new ExpressionException(code, failure.OriginalMessage, failure);
        }
    }

    private static bool IsLimit(ScriptRuntimeException failure) =>
        failure.InnerException is RegexMatchTimeoutException
        || failure.OriginalMessage.Contains("limit", StringComparison.OrdinalIgnoreCase);
}
