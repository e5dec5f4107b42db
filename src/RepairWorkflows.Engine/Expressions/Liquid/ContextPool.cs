namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Contexts that are used again: making one, with all its filters, costs more than most renderings.</summary>
internal sealed class ContextPool(ScriptLimits limits)
{
    private readonly Idle<LiquidContext> _idle = new();

    public string Render(PreparedTemplate template, ExpressionScope scope, CancellationToken cancellationToken)
    {
        var context = _idle.Take() ?? new LiquidContext(limits);
        context.Enter(template, scope, cancellationToken);

        // One whose rendering fails is let go: it may be in the middle of anything.
        var text = template.Template!.Render(context);
        context.Leave();
        _idle.Keep(context);
        return text;
    }
}
