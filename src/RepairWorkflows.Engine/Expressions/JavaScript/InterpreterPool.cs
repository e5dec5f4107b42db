namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Interpreters kept for plain scripts: making one costs twenty times what such a script does. Others get one of
/// their own, since they may change built-in objects, and nobody else must see that.
/// </summary>
internal sealed class InterpreterPool(ScriptLimits limits)
{
    private readonly Idle<ScriptInterpreter> _idle = new();

    public object? Run(PreparedScript script, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (!script.IsPlain)
        {
            using var own = new ScriptInterpreter(limits, limits.TimeFor(scope));
            return own.Run(script, scope, cancellationToken);
        }

        // One that met a failure may be in the middle of anything: it is not kept.
        var shared = _idle.Take() ?? new ScriptInterpreter(limits, limits.Time);
        var isKept = false;
        try
        {
            var result = shared.Run(script, scope, cancellationToken);
            shared.Leave();
            isKept = _idle.Keep(shared);
            return result;
        }
        finally
        {
            if (!isKept)
            {
                shared.Dispose();
            }
        }
    }
}
