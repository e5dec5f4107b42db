using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
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

/// <summary>What a rendering sees, how it writes, and its limits. For one rendering after the other.</summary>
internal sealed class LiquidContext : LiquidTemplateContext
{
    // Texts go to screens, mails and journals too: Chinese stays readable there.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Made once: each looks for functions of its own by reflection when it is made.
    private readonly LookUp _variables;
    private readonly LookUp _input;
    private ExpressionScope? _scope;

    public LiquidContext(ScriptLimits limits)
    {
        _variables = new LookUp(name => Scope.TryGetVariable(name, out var value) ? value : null) { IsReadOnly = true };
        _input = new LookUp(name => Scope.GetWorkflowInput(name)) { IsReadOnly = true };
        LoopLimit = limits.Loops;
        LoopLimitQueryable = limits.Loops;
        RecursiveLimit = limits.Recursion;
        ObjectRecursionLimit = limits.Recursion;
        LimitToString = limits.Output;
        OutputLimit = limits.Output;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        EnableRelaxedMemberAccess = true;
        EnableRelaxedTargetAccess = true;
        EnableRelaxedIndexerAccess = true;
        EnableNullIndexer = true;
        LiquidFilters.AddTo(BuiltinObject, () => Scope.Now);

        // No template may leave anything behind in what the next one sees.
        foreach (var functions in BuiltinObject.Values.OfType<ScriptObject>())
        {
            functions.IsReadOnly = true;
        }
    }

    private ExpressionScope Scope => _scope!;

    /// <summary>Begins a rendering.</summary>
    public void Enter(PreparedTemplate template, ExpressionScope scope, CancellationToken cancellationToken)
    {
        _scope = scope;
        CancellationToken = cancellationToken;
        PushCulture(CultureInfo.InvariantCulture);
        if (template.Filters.Any(filter => !BuiltinObject.Contains(filter)))
        {
            PushGlobal(PassingFiltersOf(template));
        }

        PushGlobal(NewGlobals(scope));
    }

    /// <summary>Forgets the rendering.</summary>
    public void Leave()
    {
        Reset();
        Tags.Clear();
        _scope = null;
    }

    /// <summary>Encodes what a template prints, not what it says itself.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        RawText raw => Write(raw.Text),
        // What is captured is encoded when it is printed, and must not be twice.
        _ when OutputCount > 1 => Write(ObjectToString(textAsObject)),
        _ => Write(Encoder.Encode(ObjectToString(textAsObject))),
    };

    public override string ObjectToString(object? value, bool nested = false) =>
        LiquidText.Find(value) ?? base.ObjectToString(value, nested) ?? string.Empty;

    // Beside the built-in ones, not among them: the next template must not know this one's.
    private ScriptObject PassingFiltersOf(PreparedTemplate template)
    {
        var filters = new ScriptObject();
        foreach (var filter in template.Filters.Where(filter => !BuiltinObject.Contains(filter)))
        {
            filters.SetValue(filter, new PassingFilter(), readOnly: true);
        }

        return filters;
    }

    private ScriptObject NewGlobals(ExpressionScope scope) => new()
    {
        ["Variables"] = _variables,
        ["Input"] = _input,
        ["CorrelationId"] = scope.CorrelationId,
        ["WorkflowDefinitionId"] = scope.DefinitionId,
        ["WorkflowDefinitionVersionId"] = scope.DefinitionVersionId,
        ["WorkflowDefinitionVersion"] = scope.DefinitionVersion,
        ["WorkflowInstanceId"] = scope.InstanceId,
    };
}
