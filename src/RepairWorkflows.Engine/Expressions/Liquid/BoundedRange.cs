using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>A range, which the library makes a list of before anything looks at it.</summary>
internal sealed class BoundedRange(RangeExpression range) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var from = await range.From.EvaluateAsync(context);
        var to = await range.To.EvaluateAsync(context);
        ((LiquidContext)context).AllowElements(to.ToNumberValue() - from.ToNumberValue());
        return await range.EvaluateAsync(context);
    }
}
