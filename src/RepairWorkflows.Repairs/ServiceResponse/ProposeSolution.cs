using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>The project manager decides what is done about a feedback, by whom and by when.</summary>
[Activity("RepairWorkflows", "ProposeSolution", "ServiceResponse", DisplayName = "Propose solution",
    Description = "The project manager decides what is done about a feedback, by whom and by when.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class ProposeSolution : OperatorStep
{
    internal override string Step => "propose-solution";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new ProposeSolutionAction()];
}
