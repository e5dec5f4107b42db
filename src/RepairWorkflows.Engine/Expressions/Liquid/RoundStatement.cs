using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Stands first in each loop and counts.</summary>
internal sealed class RoundStatement : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        ((LiquidContext)context).CountRound();
        return Normal();
    }
}
