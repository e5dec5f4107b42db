using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The customer is told the quote and answers; it may be made anew.</summary>
[Activity("RepairWorkflows", "AnswerQuote", "PaidRepair", DisplayName = "Answer quote",
    Description = "The customer is told the quote and answers; it may be made anew.")]
[FlowNode("Agreed", "Refused", "Renewed", "Warned", "Breached")]
public sealed class AnswerQuote : OperatorStep
{
    internal override string Step => "answer-quote";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AnswerQuoteAction(), new RenewQuoteAction()];
}
