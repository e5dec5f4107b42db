using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>The members of an object, each carried into the template when it is asked for.</summary>
internal sealed class LiquidMembers(
    IDictionary<string, object?> members, TemplateOptions options, int depth) : IFluidIndexable
{
    public int Count => members.Count;

    public IEnumerable<string> Keys => members.Keys;

    public bool TryGetValue(string name, out FluidValue value)
    {
        var isThere = members.TryGetValue(name, out var member);
        value = LiquidValues.Of(member, options, depth + 1);
        return isThere;
    }
}
