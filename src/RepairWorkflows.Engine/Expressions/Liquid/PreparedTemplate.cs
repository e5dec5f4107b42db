using Fluid;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>A template, parsed once; or what is wrong with it, which is then what it renders to.</summary>
internal sealed record PreparedTemplate(IFluidTemplate? Template, string? Failure)
{
    private static readonly LiquidParser Parser = new();

    /// <exception cref="ExpressionException">It nests too deeply.</exception>
    public static PreparedTemplate Prepare(string text, ScriptLimits limits)
    {
        try
        {
            var template = new LimitedTemplate(limits.Recursion).VisitTemplate(Parser.Parse(text));
            return new PreparedTemplate(template, null);
        }
        catch (InsufficientExecutionStackException)
        {
            throw LimitedTemplate.TooDeep(limits.Recursion);
        }
        catch (Exception failure) when (failure is not ExpressionException)
        {
            return new PreparedTemplate(null, $"\n{failure.Message}\n");
        }
    }
}
