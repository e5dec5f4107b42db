using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Branching;
using RepairWorkflows.Engine.Activities.Primitives;
using RepairWorkflows.Engine.Activities.States;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>An expression at its place in a drawing.</summary>
/// <param name="Step">The step it belongs to.</param>
/// <param name="Member">The member of the step, as it is named on the wire.</param>
/// <param name="Language">What it is read as.</param>
/// <param name="Expression">The expression.</param>
internal sealed record DrawnExpression(Activity Step, string Member, string Language, Expression Expression)
{
    public string Place => $"{Step.Id}.{Member}";

    public bool Is(string language) => Language.Equals(language, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Finds the expressions of a step.</summary>
internal static class DrawnExpressions
{
    /// <summary>Those of its inputs, cases and transitions.</summary>
    public static IEnumerable<DrawnExpression> Of(Activity step) =>
    [
        .. step.Inputs.Where(input => input.Expression is not null)
            .Select(input => Of(step, $"{char.ToLowerInvariant(input.Name[0])}{input.Name[1..]}", input.Expression!)),
        .. Conditions(step),
    ];

    private static IEnumerable<DrawnExpression> Conditions(Activity step) =>
        step switch
        {
            FlowSwitch choice => choice.Cases.Select(option => option.Condition).OfType<Expression>()
                .Select(condition => Of(step, "cases", condition)),
            Switch choice => choice.Cases.Select(option => option.Condition).OfType<Expression>()
                .Select(condition => Of(step, "cases", condition)),
            StateMachine machine => machine.Transitions.Select(transition => transition.Condition).OfType<Expression>()
                .Select(condition => Of(step, "transitions", condition)),
            _ => [],
        };

    // A script to be run is a plain text to whoever reads the inputs.
    private static DrawnExpression Of(Activity step, string member, Expression expression) =>
        new(step, member, step is RunJavaScript && expression.Type == "Literal" ? "JavaScript" : expression.Type,
            expression);
}
