using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.EquipmentRepair;

/// <summary>Plays repairs of equipment up to where a scenario begins.</summary>
internal static class Play
{
    public const string Process = "equipment-repair";

    public static Task<CaseTestHost> HostAsync() => CaseTestHost.WithAsync(Process);

    /// <summary>A report of a member of staff; of the critical pump unless said otherwise.</summary>
    public static async Task<Guid> ToReportedAsync(
        CaseTestHost host, string? equipment = "P-101", Actor? by = null, string channel = "web") =>
        (await host.ReportAsync(Process, by ?? People.OtherTechnician, new JsonObject
        {
            ["channel"] = channel,
            ["customerName"] = "张伟",
            ["unit"] = "泵房",
            ["equipment"] = equipment,
            ["description"] = "运行时异响，轴承处发热",
            ["photos"] = new JsonArray("https://files.example/p-101.jpg"),
        })).OrderId;

    public static async Task<Guid> ToRegisteredAsync(CaseTestHost host, string? equipment = "P-101")
    {
        var order = await ToReportedAsync(host, equipment);
        await RegisterAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToBegunAsync(CaseTestHost host, string? equipment = "P-101")
    {
        var order = await ToRegisteredAsync(host, equipment);
        await host.TakeAsync(order, "begin-diagnosis", People.Technician);
        return order;
    }

    public static async Task<Guid> ToDiagnosedAsync(CaseTestHost host)
    {
        var order = await ToBegunAsync(host);
        await DiagnoseAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToPlannedAsync(CaseTestHost host)
    {
        var order = await ToDiagnosedAsync(host);
        await PlanAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToCarriedOutAsync(CaseTestHost host)
    {
        var order = await ToPlannedAsync(host);
        await CarryOutAsync(host, order);
        return order;
    }

    public static Task<ActionTaken> RegisterAsync(
        CaseTestHost host, Guid order, params (string Name, JsonNode? Value)[] fields) =>
        host.TakeAsync(order, "register-report", People.Administrator, fields);

    public static Task<ActionTaken> DiagnoseAsync(CaseTestHost host, Guid order, bool repairable = true) =>
        host.TakeAsync(
            order, "diagnose", People.Technician, ("cause", "轴承磨损"), ("difficulty", "moderate"),
            ("estimatedHours", 3.5), ("repairable", repairable), ("remedy", repairable ? "更换轴承" : null));

    public static Task<ActionTaken> PlanAsync(
        CaseTestHost host, Guid order, double startsIn = 1, double endsIn = 5, Actor? technician = null) =>
        host.TakeAsync(
            order, "plan-equipment-repair", People.Administrator, ("importance", "high"), ("urgency", "urgent"),
            ("technician", (technician ?? People.Technician).Name), ("productionNeeds", "换用备用泵，不停产"),
            ("plannedStartAt", host.Now.AddHours(startsIn).ToString("O")),
            ("plannedFinishAt", host.Now.AddHours(endsIn).ToString("O")));

    public static Task<ActionTaken> CarryOutAsync(CaseTestHost host, Guid order, Actor? by = null) => host.TakeAsync(
        order, "carry-out-repair", by ?? People.Technician, ("work", "更换轴承两只，重新找正"),
        ("tools", new JsonArray("拉马", "百分表")),
        ("materials", new JsonArray(new JsonObject { ["name"] = "轴承 6208", ["quantity"] = 2 })),
        ("safetyRecord", "停电挂牌，废油回收"));

    public static Task<ActionTaken> AcceptAsync(CaseTestHost host, Guid order, Actor? by = null) =>
        host.TakeAsync(order, "accept-equipment", by ?? People.Administrator, ("verified", "试运行一小时，温升正常"));

    public static Task<ActionTaken> AnswerAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "answer-reporter", People.Administrator, ("answer", "轴承已更换"), ("contactChannel", "phone"));

    public static async Task<OrderDocument> DocumentAsync(CaseTestHost host, Guid order) =>
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document);
}
