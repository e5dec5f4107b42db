using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Somebody writes the dispatch slip.</summary>
[Activity("RepairWorkflows", "WriteTicket", "Dispatch", DisplayName = "Write ticket",
    Description = "Somebody writes the dispatch slip.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class WriteTicket : OperatorStep
{
    internal override string Step => "write-ticket";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new WriteTicketAction()];
}
