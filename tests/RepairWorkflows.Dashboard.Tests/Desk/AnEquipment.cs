using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Equipment of a site, and the file of one piece.</summary>
internal static class AnEquipment
{
    /// <summary>The number of the piece that has a file; with a slash, as such numbers have.</summary>
    public const string Number = "B1/P-01";

    private static readonly IReadOnlyList<CaseRow> Closed =
    [
        Row(32, RepairStatus.Closed, 40),
        Row(33, RepairStatus.Closed, 400),
        Row(34, RepairStatus.ClosedUnrepaired, 900),
        .. Enumerable.Range(35, 8).Select(number => Row(number, RepairStatus.Closed, 24 * number)),
    ];

    private static readonly Dictionary<RepairOrderId, EquipmentEntry> Entries = new()
    {
        [Row(31).Order.OrderId] = new() { Cause = "轴承磨损，振动值超过 7.1 mm/s" },
        [Closed[0].Order.OrderId] = new()
        {
            Cause = "机械密封老化，停机后每分钟滴漏约 60 滴，备用泵切换后仍有返水",
            Work = ["更换机械密封，重新找正", "再次紧固法兰"],
            Parts = [new Material("机械密封 CR-45", 1, 860), new Material("石墨垫片 DN65", 2.5m, null)],
            Outcome = "试运行两小时，无渗漏，温升正常",
        },
        [Closed[1].Order.OrderId] = new() { Parts = [new Material("润滑脂", 0.5m, null)] },
        [Closed[2].Order.OrderId] = new() { Outcome = "报修的是相邻的 2 号泵，已另行登记" },
    };

    public static void ListOn(SiteOptions site) =>
        site.Equipment.Add(new() { Id = Number, Name = "生活水泵 1 号", Class = "critical", Location = "地下一层水泵房" });

    public static FakeDesk WithEquipment(this FakeDesk desk) => desk
        .On<GetEquipment, IReadOnlyList<EquipmentPiece>>(_ =>
        [
            new(Number, "生活水泵 1 号", "critical", "地下一层水泵房", new EquipmentOrders(1, 11)),
            new("B1-F03", "B1-F03", "ordinary", null, new EquipmentOrders(0, 0)),
        ])
        .On<GetEquipmentFile, EquipmentFile>(query => query.Id == Number
            ? new(Number, "生活水泵 1 号", "critical", "地下一层水泵房", [Row(31)], Page(query)) { Entries = Entries }
            : throw new NotFoundException(RepairErrors.EquipmentNotFound, "There is no such equipment."));

    private static CasePage Page(GetEquipmentFile query)
    {
        var shown = int.Parse(query.After ?? "0", CultureInfo.InvariantCulture);
        var end = Math.Min(shown + query.Size, Closed.Count);
        return new([.. Closed.Take(end).Skip(shown)], end < Closed.Count ? $"{end}" : null);
    }

    private static CaseRow Row(
        int number, RepairStatus status = RepairStatus.InRepair, int? closedHoursAgo = null) => new(
        AnOrder.Record(number) with
        {
            Process = number is 33 or > 34 ? "preventive-care" : "equipment-repair",
            Equipment = Number,
            Status = status,
            ReportedAt = AnOrder.Now.AddHours(-2 - (closedHoursAgo ?? 0)),
            ClosedAt = closedHoursAgo is { } hours ? AnOrder.Now.AddHours(-hours) : null,
        },
        []);
}
