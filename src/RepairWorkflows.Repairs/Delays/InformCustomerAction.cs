using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Visits;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>Tells the customer how the repair goes on (S3.4).</summary>
internal sealed class InformCustomerAction : RepairAction
{
    public override string Name => "inform-customer";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.Flag("reached").Required(), Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reached = input.Fields.Flag("reached");
        repair.Order.InformCustomer(new CustomerContact(
            "progress", reached, false, input.By.Name, input.At, input.Fields.Text("note")));
        return reached ? ActionOutcome.Done : ActionOutcome.Noted;
    }
}
