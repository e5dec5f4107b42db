using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// A station applies to the region for calling an order off, with a reason and what shows it (S4.4.2, S4.5.2). That
/// nobody reaches the customer is measured: by the limit <c>unreachable</c>, which contact attempts start and stop.
/// </summary>
internal sealed class ApplyForCancellationAction : RepairAction
{
    private const string UnreachablePolicy = "unreachable";

    public override string Name => "apply-for-cancellation";

    public override IReadOnlyList<string> Roles => [Role.StationCoordinator];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice(
            "cancelReason", [.. CancellationReasons.Eligible, .. CancellationReasons.ClosedNormally]).Required(),
        Field.LongText("evidence").Required(),
        new FormField { Name = "evidenceLinks", Kind = FieldKind.LinkList, MaxLength = 10 },
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reason = input.Fields.Required("cancelReason");
        if (reason == CancellationReasons.Unreachable)
        {
            RequireOutOfReach(repair, input.At);
        }

        repair.Order.ApplyForCancellation(new CancellationApplication(
            reason, input.Fields.Required("evidence"), input.By.Station, input.By.Name, input.At)
        {
            EvidenceLinks = input.Fields.Texts("evidenceLinks"),
        });
        return ActionOutcome.Emits("Applied");
    }

    private static void RequireOutOfReach(RepairCase repair, DateTimeOffset now)
    {
        var clock = repair.Clocks.Find(UnreachablePolicy);
        if (clock is { State: not ClockState.Stopped, BreachedAt: not null })
        {
            return;
        }

        var left = clock is { State: ClockState.Running, DueAt: { } due } ? due - now : (TimeSpan?)null;
        var key = $"error.{RepairErrors.CancellationTooEarly}";
        throw new RuleViolationException(
            RepairErrors.CancellationTooEarly,
            left is { } time
                ? string.Format(CultureInfo.CurrentCulture, RepairTexts.Get($"{key}.left"), ClockTexts.Render(time))
                : RepairTexts.Get(key))
        {
            Reason = left is null ? null : "left",
            Values = left is { } value ? [ClockTexts.Render(value)] : [],
        };
    }
}
