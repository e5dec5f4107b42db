using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// Refuses a definition whose steps name a clock policy, a role or a beginning of a clock that is not there: found when
/// it is published, and not when somebody signs for a slip.
/// </summary>
internal sealed class StepSettingsCheck(IClockRules rules) : IDefinitionCheck
{
    public IEnumerable<FieldError> Check(CompiledWorkflow workflow) =>
        workflow.Steps.OfType<RepairActivity>().SelectMany(step => step.Inputs.SelectMany(input => Check(step, input)));

    private IEnumerable<FieldError> Check(Activity step, Input input) =>
        input.Name switch
        {
            nameof(OperatorStep.Clock) or nameof(OperatorStep.Under) or nameof(Reporting.ReceiveReport.Clocks) =>
                Unknown(
                    step, input, rules.Current.Policies.Select(policy => policy.Name), RepairErrors.ClockPolicyUnknown),
            nameof(OperatorStep.Roles) or nameof(Notifications.Notify.Tell) =>
                Unknown(step, input, Role.All, RepairErrors.RoleUnknown),
            nameof(OperatorStep.ClockFrom) or nameof(StartClock.From) =>
                Unknown(step, input, ClockStart.Words, RepairErrors.ClockStartUnknown),
            nameof(Dispatch.SignSlip.Assignment) when step is Dispatch.SignSlip =>
                UnknownRule(step, input, Dispatch.DispatchRule.Words),
            nameof(Closing.CallBack.Rule) when step is Closing.CallBack =>
                UnknownRule(step, input, Closing.CallBackRule.Words),
            _ => [],
        };

    private static IEnumerable<FieldError> Unknown(
        Activity step, Input input, IEnumerable<string> known, string code) =>
        Refuse(step, input, code, Literal(input)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(known));

    // One word, not a list of them.
    private static IEnumerable<FieldError> UnknownRule(Activity step, Input input, IReadOnlyList<string> known) =>
        Refuse(step, input, RepairErrors.RuleWordUnknown, new[] { Literal(input).Trim() }.Except([.. known, ""]));

    // Only what the drawing says literally: a script is evaluated with the order, and not before.
    private static string Literal(Input input) =>
        input.Expression is { } expression && expression.Type.Equals("Literal", StringComparison.OrdinalIgnoreCase)
            ? expression.Text
            : string.Empty;

    private static IEnumerable<FieldError> Refuse(
        Activity step, Input input, string code, IEnumerable<string> words) =>
        words.Select(word => new FieldError($"{step.Id}.{input.Name}", code, Say(code, word)));

    private static string Say(string code, string word) =>
        string.Format(CultureInfo.CurrentCulture, "{0} ({1})", RepairTexts.Get($"error.{code}"), word);
}
