using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>
/// 回访: the customer is called back and asked how it went, as the rule has it. Who is not content is come to again.
/// </summary>
[Activity("RepairWorkflows", "CallBack", "Closing", DisplayName = "Call back",
    Description = "The customer is called back and asked how it went; it may be done again.")]
[FlowNode("Done", "Rework", "NotNeeded", "Warned", "Breached")]
public sealed class CallBack : OperatorStep
{
    /// <summary>Who is called back, in the words of <see cref="CallBackRule"/>.</summary>
    [Input(DisplayName = "Rule", Description = "Who is called back.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.CallBackRules)]
    public Input<string> Rule { get; init; } = new(CallBackRule.UnlessRated);

    internal override string Step => "call-back";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new RecordCallBackAction(), new SkipCallBackAction()];

    private protected override bool IsNotNeeded(StepRun run) =>
        !CallBackRule.Asks(run.Text(Rule) ?? CallBackRule.UnlessRated, run.Case.Order.Document.Evaluation);
}
