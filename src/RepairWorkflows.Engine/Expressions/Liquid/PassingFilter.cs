using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Stands for a filter that nobody knows: what goes in comes out, as on an Elsa server.</summary>
internal sealed class PassingFilter : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        arguments.Count > 0 ? arguments[0] : null;

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
