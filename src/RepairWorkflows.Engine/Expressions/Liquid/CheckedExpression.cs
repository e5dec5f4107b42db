using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>An expression that is worked out within limits.</summary>
internal sealed class CheckedExpression(Expression expression) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var limited = (LiquidContext)context;
        limited.Check();
        var value = await expression.EvaluateAsync(context);
        if (expression is not MemberExpression)
        {
            limited.Allow(value);
        }

        return value;
    }
}
