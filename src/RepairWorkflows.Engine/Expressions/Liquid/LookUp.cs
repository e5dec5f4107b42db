using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>An object of a template whose members are looked up when they are asked for.</summary>
internal sealed class LookUp(Func<string, object?> find) : ScriptObject
{
    public override bool TryGetValue(
        Scriban.TemplateContext? context, SourceSpan span, string member, [MaybeNullWhen(false)] out object value)
    {
        value = LiquidValues.ToTemplate(find(member))!;
        return value is not null;
    }

    public override bool Contains(string member) => find(member) is not null;
}
