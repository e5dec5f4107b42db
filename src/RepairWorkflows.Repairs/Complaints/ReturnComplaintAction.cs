using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>No compensation can be proposed: the complaint is reviewed again, with the reason.</summary>
internal sealed class ReturnComplaintAction : RepairAction
{
    /// <summary>The outcome of a decision that is not carried out.</summary>
    public const string Returned = "Returned";

    public override string Name => "return-complaint";

    public override IReadOnlyList<string> Roles => [Role.ProjectManager];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.ReturnComplaint(
            new ReturnedComplaint(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends(Returned);
    }
}
