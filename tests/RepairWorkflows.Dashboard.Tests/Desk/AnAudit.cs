using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>What auditor and verifier have found, to show.</summary>
internal static class AnAudit
{
    public static AuditFinding WithoutTimer { get; } = new()
    {
        Kind = AuditKind.ClockWithoutTimer,
        Subject = $"{AServiceDay.View.Order.OrderId}/arrival-notice/1",
        InstanceId = $"{AServiceDay.View.Order.OrderId}",
        Name = "arrival-notice",
        Expected = "2026-03-10T06:45:00.0000000+00:00",
        IsMended = true,
        Since = AnOrder.Now.AddMinutes(-1),
        Order = new OrderReference(AServiceDay.View.Order.OrderId, AServiceDay.View.Order.Number),
    };

    public static AuditFinding NotThere { get; } = new()
    {
        Kind = AuditKind.TimerWithoutInstance,
        Subject = "t-17",
        InstanceId = "c0ffee00c0ffee00c0ffee00c0ffee02",
        Name = "Elsa.Delay",
        Actual = "2026-03-11T06:45:00.0000000+00:00",
        Since = AnOrder.Now.AddMinutes(-1),
    };

    public static AuditFinding Miscounted { get; } = WithoutTimer with
    {
        Kind = AuditKind.UsedTimeDiffers, Expected = "01:20:00", Actual = "01:25:00", IsMended = false,
    };

    public static WatchReport Watch { get; } = new(
        new AuditState
        {
            RoundAt = AnOrder.Now.AddSeconds(-40), WholeEndedAt = AnOrder.Now.AddMinutes(-3), WholeRows = 8123,
        },
        new VerificationState
        {
            LastBegunAt = AnOrder.Now.AddHours(-12), LastEndedAt = AnOrder.Now.AddHours(-11.9),
            LastChecked = 40_712, CleanSince = AnOrder.Now.AddDays(-17),
        });
}
