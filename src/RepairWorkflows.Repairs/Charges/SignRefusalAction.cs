using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// The order's technician and the engineering supervisor sign why nothing was repaired (S3.10): each for himself, in
/// either order; the step is over when both have. The reason is needed once.
/// </summary>
internal sealed class SignRefusalAction : RepairAction
{
    public override string Name => "sign-refusal";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("reason")];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var order = repair.Order;
        if (order.Document.Refusal is null && input.Fields.Text("reason") is null)
        {
            throw new InvalidRequestException(
                RepairErrors.ActionInvalid, RepairTexts.Get($"error.{RepairErrors.ActionInvalid}"),
                [FormReader.Error("reason", RepairErrors.FieldRequired)]);
        }

        // Whoever has both roles signs as the technician only on an order of his own.
        var asTechnician = input.By.IsIn([Role.Technician])
            && (!input.By.IsIn([Role.EngineeringSupervisor]) || order.IsOf(input.By));
        order.SignRefusal(new RefusalSignature(input.By.Name, input.At, input.Fields.Text("reason")), asTechnician);
        var other = asTechnician ? Role.EngineeringSupervisor : Role.Technician;
        var outcome = order.IsFinal
            ? ActionOutcome.Done
            : ActionOutcome.Noted with { Notice = new ActionNotice("order.refusal-to-sign", other) };
        return outcome with
        {
            Particulars = new() { ["signedAs"] = asTechnician ? Role.Technician : Role.EngineeringSupervisor },
            StillFor = [other],
        };
    }
}
