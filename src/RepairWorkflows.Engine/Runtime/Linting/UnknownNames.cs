using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions.Variable;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>Expressions that name variables or inputs which are certainly not there.</summary>
internal sealed class UnknownNames : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow)
    {
        Activity[] steps = [.. workflow.OwnNodes.Select(node => node.Activity).Where(step => step is not Workflow)];
        (DrawnExpression At, ScriptNames? Script)[] expressions =
        [
            .. steps.SelectMany(DrawnExpressions.Of)
                .Select(at => (at, at.Is("JavaScript") ? ScriptNames.Read(at.Expression.Text) : null)),
        ];
        var known = new KnownNames(
            workflow, steps, [.. expressions.Select(expression => expression.Script).OfType<ScriptNames>()]);
        return expressions.SelectMany(expression =>
            expression.Script is { } script ? InScript(expression.At, script, known)
            : expression.At.Is("Liquid") ? InTemplate(expression.At, known)
            : expression.At.Is("Variable") ? InReference(expression.At, known)
            : expression.At.Is("Input") ? InInput(expression.At, known)
            : []);
    }

    private static IEnumerable<FieldError> InScript(DrawnExpression at, ScriptNames script, KnownNames known) =>
    [
        .. script.Variables.Where(name => !known.HasVariable(name)).Select(name => NoVariable(at, name)),
        // The scripts of a bulk have arguments besides.
        .. script.Accessors.Where(name => at.Step is not BulkDispatchWorkflows && !known.HasAccessor(name))
            .Select(name => NoVariable(at, name)),
        .. script.Inputs.Where(name => !known.HasInput(name)).Select(name => NoInput(at, name)),
    ];

    private static IEnumerable<FieldError> InTemplate(DrawnExpression at, KnownNames known) =>
        TemplateNames.In(at.Expression.Text).Distinct()
            .Where(entry => entry.Of == "Input" ? !known.HasInput(entry.Name) : !known.HasVariable(entry.Name))
            .Select(entry => entry.Of == "Input" ? NoInput(at, entry.Name) : NoVariable(at, entry.Name));

    private static IEnumerable<FieldError> InReference(DrawnExpression at, KnownNames known) =>
        Reference.Read(at.Expression) is var reference && (reference.Id ?? reference.Name) is { Length: > 0 } name
            && !known.HasVariable(name)
            ? [NoVariable(at, reference.Name ?? name)]
            : [];

    private static IEnumerable<FieldError> InInput(DrawnExpression at, KnownNames known) =>
        Reference.Read(at.Expression).Name is { Length: > 0 } name && !known.HasInput(name) ? [NoInput(at, name)] : [];

    private static FieldError NoVariable(DrawnExpression at, string name) =>
        new(at.Place, EngineErrors.LintVariableUnknown, $"'{at.Place}': there is no variable '{name}'.")
        {
            ActivityId = at.Step.Id,
            Values = [at.Place, name],
        };

    private static FieldError NoInput(DrawnExpression at, string name) =>
        new(at.Place, EngineErrors.LintInputUnknown, $"'{at.Place}': no input '{name}' is declared.")
        {
            ActivityId = at.Step.Id,
            Values = [at.Place, name],
        };
}
