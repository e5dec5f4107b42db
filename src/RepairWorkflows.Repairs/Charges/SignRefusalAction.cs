using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// The order's technician and the engineering supervisor sign why nothing was repaired (S3.10): each for himself, in
/// either order; the step is over when both have. The reason is needed once. Whoever comes back from the customer has
/// reminded them that it can be reported again (S3.10B), and the slip goes into the service centre's file.
/// </summary>
internal sealed class SignRefusalAction : RepairAction
{
    private const string Reminded = "reminded";

    public override string Name => "sign-refusal";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("reason"), Field.Flag(Reminded)];

    public override IReadOnlyList<FormField> FieldsFor(Actor by) =>
        !by.IsIn([Role.Technician]) ? [Field.LongText("reason")]
        : by.IsIn([Role.EngineeringSupervisor]) ? Fields
        : [Field.LongText("reason"), Field.Confirmation(Reminded)];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var order = repair.Order;
        // Whoever has both roles signs as the technician only on an order of his own.
        var asTechnician = input.By.IsIn([Role.Technician])
            && (!input.By.IsIn([Role.EngineeringSupervisor]) || order.IsOf(input.By));
        RequireFields(input.Fields, isFirst: order.Document.Refusal is null, asTechnician);
        order.SignRefusal(new RefusalSignature(input.By.Name, input.At, input.Fields.Text("reason")), asTechnician);
        var other = asTechnician ? Role.EngineeringSupervisor : Role.Technician;
        var outcome = order.IsFinal
            ? ActionOutcome.Done with { Notice = new ActionNotice("order.unrepaired", Role.ServiceAgent) }
            : ActionOutcome.Noted with { Notice = new ActionNotice("order.refusal-to-sign", other) };
        return outcome with
        {
            Particulars = new() { ["signedAs"] = asTechnician ? Role.Technician : Role.EngineeringSupervisor },
            StillFor = [other],
        };
    }

    private static void RequireFields(FieldValues fields, bool isFirst, bool asTechnician)
    {
        FieldError[] missing =
        [
            .. isFirst && fields.Text("reason") is null
                ? new[] { FormReader.Error("reason", RepairErrors.FieldRequired) } : [],
            .. asTechnician && !fields.Flag(Reminded)
                ? new[] { FormReader.Error(Reminded, RepairErrors.FieldMustBeTrue) } : [],
        ];
        if (missing.Length > 0)
        {
            throw new InvalidRequestException(
                RepairErrors.ActionInvalid, RepairTexts.Get($"error.{RepairErrors.ActionInvalid}"), missing);
        }
    }
}
