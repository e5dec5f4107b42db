using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The engineering supervisor reviews an out-of-scope repair and makes the quote.</summary>
[Activity("RepairWorkflows", "ReviewScope", "PaidRepair", DisplayName = "Review scope",
    Description = "The engineering supervisor reviews an out-of-scope repair and makes the quote.")]
[FlowNode("Feasible", "NotFeasible", "Warned", "Breached")]
public sealed class ReviewScope : OperatorStep
{
    internal override string Step => "review-scope";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new ReviewScopeAction()];
}
