using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>
/// The technician is on site. To come before an agreed time is possible, the customer let him in; but whoever comes
/// earlier than that by more than the arrival limit says why (ADR 0010).
/// </summary>
internal sealed class ArriveAction : RepairAction
{
    private const string EarlyReason = "earlyReason";

    public override string Name => "arrive";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.LongText(EarlyReason)];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reason = input.Fields.Text(EarlyReason);
        if (reason is null && IsLongBefore(repair, input.At))
        {
            throw new InvalidRequestException(
                RepairErrors.ActionInvalid, RepairTexts.Get($"error.{RepairErrors.ActionInvalid}"),
                [FormReader.Error(EarlyReason, RepairErrors.FieldRequiredWhenEarly)]);
        }

        repair.Order.Arrive(input.At, reason);
        return ActionOutcome.Done;
    }

    // A time that was promised because of a delay is the latest: nobody minds that it is earlier.
    private static bool IsLongBefore(RepairCase repair, DateTimeOffset now) =>
        !repair.Order.IsPromised && repair.Clocks.IsAnyFarAhead(now);
}
