using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The region records the result.</summary>
[Activity("RepairWorkflows", "RecordResult", "SpecialCustomer", DisplayName = "Record result",
    Description = "The region records the result.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class RecordResult : OperatorStep
{
    internal override string Step => "record-result";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new RecordResultAction()];
}
