using System.Globalization;
using System.Net;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>A text that a template has marked as safe to write as it is.</summary>
internal sealed record RawText(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>One rendering: what it sees, how it writes, and its limits.</summary>
internal sealed class LiquidContext : LiquidTemplateContext
{
    public LiquidContext(
        PreparedTemplate template, ExpressionScope scope, ScriptLimits limits, CancellationToken cancellationToken)
    {
        LoopLimit = limits.Loops;
        LoopLimitQueryable = limits.Loops;
        RecursiveLimit = limits.Recursion;
        ObjectRecursionLimit = limits.Recursion;
        LimitToString = limits.Output;
        OutputLimit = limits.Output;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        CancellationToken = cancellationToken;
        EnableRelaxedMemberAccess = true;
        EnableRelaxedTargetAccess = true;
        EnableRelaxedIndexerAccess = true;
        EnableNullIndexer = true;
        LiquidFilters.AddTo(BuiltinObject, scope.Now);
        foreach (var filter in template.Filters.Where(filter => !BuiltinObject.Contains(filter)))
        {
            BuiltinObject.SetValue(filter, new PassingFilter(), readOnly: true);
        }

        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(NewGlobals(scope));
    }

    /// <summary>Encodes what a template prints, not what it says itself.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        RawText raw => Write(raw.Text),
        // What is captured is encoded when it is printed, and must not be twice.
        _ when OutputCount > 1 => Write(ObjectToString(textAsObject)),
        _ => Write(WebUtility.HtmlEncode(ObjectToString(textAsObject))),
    };

    public override string ObjectToString(object? value, bool nested = false) =>
        LiquidText.Find(value) ?? base.ObjectToString(value, nested) ?? string.Empty;

    private static ScriptObject NewGlobals(ExpressionScope scope) => new()
    {
        ["Variables"] = new LookUp(name => scope.TryGetVariable(name, out var value) ? value : null),
        ["Input"] = new LookUp(scope.GetWorkflowInput),
        ["CorrelationId"] = scope.CorrelationId,
        ["WorkflowDefinitionId"] = scope.DefinitionId,
        ["WorkflowDefinitionVersionId"] = scope.DefinitionVersionId,
        ["WorkflowDefinitionVersion"] = scope.DefinitionVersion,
        ["WorkflowInstanceId"] = scope.InstanceId,
    };
}
