using System.Runtime.CompilerServices;
using Fluid;
using Fluid.Ast;
using Parlot.Fluent;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Reads templates; one that nests without end fails instead of taking the process down.</summary>
internal sealed class LiquidParser : FluidParser
{
    public LiquidParser()
    {
        // Through these two a template nests: brackets and blocks.
        Primary.Parser = new Guarded<Expression>(Primary.Parser!);
        AnyTagsList.Parser = new Guarded<IReadOnlyList<Statement>>(AnyTagsList.Parser!);
    }

    private sealed class Guarded<T>(Parser<T> parser) : Parser<T>
    {
        public override bool Parse(ParseContext context, ref Parlot.ParseResult<T> result)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return parser.Parse(context, ref result);
        }
    }
}
