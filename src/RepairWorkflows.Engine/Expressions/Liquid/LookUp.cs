using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>An object of a template whose members are looked up when asked for; it prints as nothing.</summary>
internal sealed class LookUp(Func<string, object?> find, TemplateOptions options) : ObjectValueBase(new object())
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new(LiquidValues.Of(find(name), options));

    public override string ToStringValue() => string.Empty;
}
