using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>What one rendering sees, and what it has used up.</summary>
internal sealed class LiquidContext : TemplateContext
{
    private readonly ScriptLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private readonly TimeAllowance _time;
    private readonly long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    private int _rounds;

    public LiquidContext(
        ExpressionScope scope, TemplateOptions options, ScriptLimits limits, CancellationToken cancellationToken)
        : base(GlobalsOf(scope, options), options)
    {
        _limits = limits;
        _cancellationToken = cancellationToken;
        _time = new TimeAllowance(limits, "template");
        _time.Begin(scope);
        Now = () => scope.Now;

        // The first name decides how all others are compared: whatever their case.
        SetValue("ExpressionExecutionContext", Model);
    }

    /// <summary>Looks at clock, memory and cancellation.</summary>
    /// <exception cref="ExpressionException">Too much was used.</exception>
    public void Check()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_time.Refusal() is { } refusal)
        {
            throw LimitReached(refusal);
        }

        // A rendering never leaves its thread: nothing in it waits.
        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > _limits.Memory)
        {
            throw LimitReached($"The template took more than {_limits.Memory} bytes of memory.");
        }
    }

    /// <summary>Counts a round of a loop.</summary>
    /// <exception cref="ExpressionException">It is one too many.</exception>
    public void CountRound()
    {
        Check();
        if (++_rounds > _limits.Loops)
        {
            throw LimitReached($"The template made more than {_limits.Loops} rounds of loops.");
        }
    }

    /// <summary>Refuses a text of more characters than a template may write.</summary>
    /// <exception cref="ExpressionException">It is too long.</exception>
    public void Allow(long characters)
    {
        if (characters > _limits.Output)
        {
            throw LimitReached($"The template made a text of more than {_limits.Output} characters.");
        }
    }

    /// <summary>Refuses a text, or a list of texts, that is too long altogether.</summary>
    /// <exception cref="ExpressionException">It is too long.</exception>
    public void Allow(FluidValue value) => Allow(LengthOf(value));

    /// <summary>Refuses a list of more elements than one may have.</summary>
    /// <exception cref="ExpressionException">It has too many.</exception>
    public void AllowElements(decimal count)
    {
        if (count > _limits.ArrayLength)
        {
            throw LimitReached($"The template made a list of more than {_limits.ArrayLength} elements.");
        }
    }

    /// <summary>What a failure of the rendering is to whoever wrote the template.</summary>
    public ExpressionException Explain(Exception failure) => failure switch
    {
        _ when _steps > MaxSteps => LimitReached($"The template ran more than {MaxSteps} statements."),
        OutOfMemoryException => LimitReached("The template needs more memory than there is."),
        _ => new ExpressionException(EngineErrors.ExpressionFailed, failure.Message, failure),
    };

    private static ExpressionException LimitReached(string message) =>
        new(EngineErrors.ExpressionLimitReached, message);

    private static long LengthOf(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Sum(LengthOf),
        _ => 0,
    };

    private static LookUp GlobalsOf(ExpressionScope scope, TemplateOptions options)
    {
        var variables = new LookUp(name => scope.TryGetVariable(name, out var value) ? value : null, options);
        var input = new LookUp(scope.GetWorkflowInput, options);
        return new LookUp(
            name => name switch
            {
                "Variables" => variables,
                "Input" => input,
                "CorrelationId" => scope.CorrelationId,
                "WorkflowDefinitionId" => scope.DefinitionId,
                "WorkflowDefinitionVersionId" => scope.DefinitionVersionId,
                "WorkflowDefinitionVersion" => scope.DefinitionVersion,
                "WorkflowInstanceId" => scope.InstanceId,
                _ => null,
            },
            options);
    }
}
