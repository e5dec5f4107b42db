using Jint;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Ends a script when its time is up, or when whoever waits for it has given up.</summary>
internal sealed class Interruption(ScriptLimits limits) : Constraint
{
    private readonly TimeAllowance _time = new(limits, "script");
    private CancellationToken _token;

    /// <summary>Another script begins.</summary>
    public void Begin(ExpressionScope scope, CancellationToken cancellationToken)
    {
        _time.Begin(scope);
        _token = cancellationToken;
    }

    public override void Check()
    {
        _token.ThrowIfCancellationRequested();
        if (_time.Refusal() is { } refusal)
        {
            throw new TimeoutException(refusal);
        }
    }

    // Time counts from the script's start on, also while its result is read.
    public override void Reset()
    {
    }
}
