using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.ServiceResponse;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.ServiceResponse;

/// <summary>Plays feedback up to where a scenario begins.</summary>
internal static class Play
{
    public const string Process = "service-response";

    public static Task<CaseTestHost> HostAsync() => CaseTestHost.WithAsync(Process);

    /// <summary>By the hotline, unless said otherwise; a member that is null is left out.</summary>
    public static async Task<Guid> ToReceivedAsync(
        CaseTestHost host, Actor? by = null, params (string Name, JsonNode? Value)[] changes)
    {
        var report = new JsonObject
        {
            ["feedbackChannel"] = "hotline",
            ["customerName"] = "王女士",
            ["unit"] = "3栋2单元501室",
            ["phone"] = "13800000000",
            ["description"] = "楼道灯修了三次还是不亮",
        };
        foreach (var (name, value) in changes)
        {
            report[name] = value;
        }

        return (await host.ReportAsync(Process, by ?? People.Agent, report)).OrderId;
    }

    /// <summary>A letter without a name, a unit and a number.</summary>
    public static Task<Guid> ToAnonymousAsync(CaseTestHost host) => ToReceivedAsync(
        host, null, ("feedbackChannel", "letterbox"), ("customerName", null), ("unit", null), ("phone", null));

    public static async Task<Guid> ToAssessedAsync(CaseTestHost host)
    {
        var order = await ToReceivedAsync(host);
        await AssessAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToSolvedAsync(CaseTestHost host)
    {
        var order = await ToAssessedAsync(host);
        await SolveAsync(host, order);
        return order;
    }

    public static async Task<Guid> ToAnsweredAsync(CaseTestHost host)
    {
        var order = await ToSolvedAsync(host);
        await AnswerAsync(host, order);
        return order;
    }

    public static Task<ActionTaken> AssessAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "assess-feedback", People.Supervisor, ("feedbackCategory", "repair-quality"), ("weight", "medium"),
        ("findings", "灯具老化，三次都只换了灯泡"));

    public static Task<ActionTaken> PassAsync(CaseTestHost host, Guid order, string number) => host.TakeAsync(
        order, "pass-as-complaint", People.Supervisor, ("orderNumber", number), ("findings", "维修后漏水泡坏地板"));

    public static Task<ActionTaken> SolveAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "propose-solution", People.Manager, ("measure", "更换整套灯具"), ("responsible", "工程部李工"),
        ("measureDueAt", host.Now.AddDays(7).ToString("O")));

    public static Task<ActionTaken> AnswerAsync(CaseTestHost host, Guid order, string channel = "phone") =>
        host.TakeAsync(
            order, "answer-resident", People.Agent, ("answerChannel", channel), ("answerContent", "一周内更换整套灯具"));

    public static Task<ActionTaken> ConfirmAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "confirm-answer", People.Agent);

    public static Task<ActionTaken> RejectAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "reject-answer", People.Agent, ("reason", "一周太久"));

    public static async Task<Feedback> FeedbackAsync(CaseTestHost host, Guid order) =>
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Feedback!;
}
