using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>Plays outages up to where a scenario begins.</summary>
internal static class Play
{
    public const string Process = "utility-outage";

    public static IReadOnlyList<string> Departments { get; } =
        ["intensive-care", "haemodialysis", "surgical-intensive-care", "blood-bank", "operating-theatre"];

    public static Task<CaseTestHost> HostAsync() => CaseTestHost.WithAsync(Process);

    public static async Task<Guid> ToReportedAsync(CaseTestHost host, Actor? by = null) =>
        (await host.ReportAsync(Process, by ?? People.Agent, new JsonObject
        {
            ["channel"] = "phone",
            ["customerName"] = "护士站",
            ["unit"] = "内科楼三层",
            ["description"] = "走廊照明忽明忽暗，配电箱有异味",
        })).OrderId;

    public static async Task<Guid> ToSearchedAsync(CaseTestHost host, string utility = "power")
    {
        var order = await ToReportedAsync(host);
        await host.TakeAsync(order, "begin-search", People.Leader, ("utility", utility));
        return order;
    }

    public static async Task<Guid> ToPlannedAsync(CaseTestHost host)
    {
        var order = await ToSearchedAsync(host);
        await FindAsync(host, order, "cut-needed");
        await PlanAsync(host, order, "plan-outage");
        return order;
    }

    public static async Task<Guid> ToApprovedAsync(CaseTestHost host)
    {
        var order = await ToPlannedAsync(host);
        await ApproveAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToCutAsync(CaseTestHost host)
    {
        var order = await ToApprovedAsync(host);
        await TellAllAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await CutAsync(host, order);
        return order;
    }

    /// <summary>Cut first, without a plan: power, unless something has burst.</summary>
    public static async Task<Guid> ToEmergencyAsync(CaseTestHost host, string? burst = null)
    {
        var order = await ToReportedAsync(host);
        await CutNowAsync(host, order, emergency: true, burst);
        return order;
    }

    public static Task<ActionTaken> FindAsync(CaseTestHost host, Guid order, string finding) => host.TakeAsync(
        order, "record-finding", People.Leader, ("finding", finding),
        ("faultPoint", finding == "no-fault" ? null : "三层配电箱进线端子烧蚀"), ("readings", "A 相 182 A，端子 96 ℃"));

    /// <summary>A plan that begins two hours from now.</summary>
    public static Task<ActionTaken> PlanAsync(
        CaseTestHost host, Guid order, string action, string? changeReason = null, int untilHours = 4) =>
        host.TakeAsync(order, action, People.Leader,
            [
                ("plannedCutAt", host.Now.AddHours(2).ToString("O")),
                ("plannedRestoreAt", host.Now.AddHours(untilHours).ToString("O")), ("scope", "内科楼一至五层照明与插座"),
                ("affectedDepartments", new JsonArray("呼吸内科", "blood-bank")),
                .. changeReason is null ? [] : new (string, JsonNode?)[] { ("changeReason", changeReason) },
            ]);

    public static Task<ActionTaken> ChangeAsync(CaseTestHost host, Guid order) =>
        PlanAsync(host, order, "change-outage-plan", changeReason: "手术延后");

    public static async Task ApproveAsync(CaseTestHost host, Guid order)
    {
        await DecideAsync(host, order, People.Chief);
        await DecideAsync(host, order, People.Dean);
    }

    public static Task<ActionTaken> DecideAsync(CaseTestHost host, Guid order, Actor by, bool approved = true) =>
        host.TakeAsync(
            order, "decide-outage-plan", by, ("approved", approved), ("reason", approved ? null : "避开查房时间"));

    public static Task<ActionTaken> TellAsync(CaseTestHost host, Guid order, string department) => host.TakeAsync(
        order, "record-department-notice", People.Agent, ("department", department), ("acknowledgedBy", "值班护士长"),
        ("contactChannel", "phone"));

    public static async Task TellAllAsync(CaseTestHost host, Guid order)
    {
        foreach (var department in Departments)
        {
            await TellAsync(host, order, department);
        }
    }

    public static Task<ActionTaken> CutAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "cut-as-planned", People.Technician, ("cutPoint", "3AL1 断路器"));

    public static Task<ActionTaken> CutNowAsync(
        CaseTestHost host, Guid order, bool emergency, string? burst = null) => host.TakeAsync(
            order, "cut-now", People.Technician, ("utility", burst is null ? "power" : "water"),
            ("cutPoint", burst is null ? "3AL1 断路器" : "爆管前端闸阀"), ("emergency", emergency),
            ("emergencyReason", emergency ? "冒烟" : null), ("burst", burst));

    public static Task<ActionTaken> RepairAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "finish-outage-repair", People.Technician, ("work", "更换进线端子，紧固并测温"));

    public static Task<ActionTaken> RestoreAsync(CaseTestHost host, Guid order, string restoredFor = "everyone") =>
        host.TakeAsync(order, "restore-supply", People.Technician, ("restoredFor", restoredFor));

    public static Task<ActionTaken> ConfirmAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "confirm-restoration", People.Agent, ("departmentsTold", true), ("contactChannel", "phone"));

    public static Task<ActionTaken> RecordAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "record-maintenance", People.Technician, ("maintenance", "端子、母排检查，复测温升正常"),
        ("parts", new JsonArray(
            new JsonObject { ["name"] = "接线端子 JXB-70", ["quantity"] = 3, ["fromSpares"] = true })));

    public static Task<ActionTaken> CloseAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "close-outage", People.Leader);

    /// <summary>From a cut to the file.</summary>
    public static async Task<ActionTaken> ToClosedAsync(CaseTestHost host, Guid order)
    {
        await RepairAsync(host, order);
        await RestoreAsync(host, order);
        await ConfirmAsync(host, order);
        await RecordAsync(host, order);
        return await CloseAsync(host, order);
    }

    public static async Task<Outage> OutageAsync(CaseTestHost host, Guid order) =>
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Outage!;
}
