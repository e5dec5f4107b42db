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
                Unknown(step, input, Dispatch.DispatchRule.Words, RepairErrors.RuleWordUnknown),
            nameof(Closing.CallBack.Rule) when step is Closing.CallBack =>
                Unknown(step, input, Closing.CallBackRule.Words, RepairErrors.RuleWordUnknown),
            _ => [],
        };

    // Only what the drawing says literally: a script is evaluated with the order, and not before.
    private static IEnumerable<FieldError> Unknown(
        Activity step, Input input, IEnumerable<string> known, string code) =>
        input.Expression is { } expression && expression.Type.Equals("Literal", StringComparison.OrdinalIgnoreCase)
            ? expression.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Except(known)
                .Select(word => new FieldError($"{step.Id}.{input.Name}", code, Say(code, word)))
            : [];

    private static string Say(string code, string word) =>
        string.Format(CultureInfo.CurrentCulture, "{0} ({1})", RepairTexts.Get($"error.{code}"), word);
}
