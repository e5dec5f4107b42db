using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Complaint;

/// <summary>Plays complaints up to where a scenario begins.</summary>
internal static class Play
{
    public const string Process = "complaint";

    public static Actor Finance { get; } = new("finance", [Role.Finance]);

    public static async Task<CaseTestHost> HostAsync()
    {
        var host = await CaseTestHost.WithAsync(Process);
        await host.AlsoAsync("unified-report");
        return host;
    }

    /// <summary>A repair order, and its number.</summary>
    public static async Task<CaseStarted> OrderAsync(CaseTestHost host, string? station = null) =>
        await host.ReportAsync(null, ("station", station));

    /// <summary>A complaint about an order that says no more than it has to.</summary>
    public static Task<CaseStarted> ComplainAsync(CaseTestHost host, string? number, Actor? by = null) =>
        host.ReportAsync(Process, by ?? People.Agent, Report(number));

    public static JsonObject Report(string? number) => new()
    {
        ["channel"] = "phone",
        ["orderNumber"] = number,
        ["description"] = "修好当天又漏水",
    };

    public static async Task<Guid> ToReceivedAsync(CaseTestHost host) =>
        (await ComplainAsync(host, (await OrderAsync(host)).Number)).OrderId;

    public static async Task<Guid> ToReviewedAsync(CaseTestHost host, string decision)
    {
        var complaint = await ToReceivedAsync(host);
        await ReviewAsync(host, complaint, decision);
        return complaint;
    }

    public static Task<ActionTaken> ReviewAsync(
        CaseTestHost host, Guid complaint, string decision, Actor? by = null) => host.TakeAsync(
            complaint, "review-complaint", by ?? People.Supervisor, ("findings", "接头未拧紧"),
            ("complaintDecision", decision),
            ("reason", decision == ComplaintReview.Unfounded ? "与维修无关" : null));

    public static async Task<Guid> ToOnSiteAsync(CaseTestHost host, string decision = ComplaintReview.RepairAgain)
    {
        var complaint = await ToReviewedAsync(host, decision);
        await VisitAsync(host, complaint);
        return complaint;
    }

    public static async Task VisitAsync(CaseTestHost host, Guid complaint)
    {
        await host.TakeAsync(complaint, "acknowledge-notice", People.Engineer);
        await host.TakeAsync(complaint, "sign-slip", People.Technician);
        await host.TakeAsync(complaint, "set-out", People.Technician);
        await host.TakeAsync(complaint, "arrive", People.Technician);
    }

    public static Task<ActionTaken> PlanAsync(CaseTestHost host, Guid complaint, bool agreed = true) => host.TakeAsync(
        complaint, "confirm-plan", People.Technician, ("plan", "更换接头"), ("customerAgreed", agreed),
        ("reason", agreed ? null : "不愿拆墙"));

    public static async Task RepairAsync(CaseTestHost host, Guid complaint)
    {
        await host.TakeAsync(
            complaint, "finish-repair", People.Technician, ("work", "已换接头"), ("tested", true));
        await host.TakeAsync(complaint, "accept", People.Agent);
    }

    public static Task<ActionTaken> ProposeAsync(CaseTestHost host, Guid complaint, decimal amount = 300) =>
        host.TakeAsync(
            complaint, "propose-compensation", People.Manager, ("damageKind", "equipment"), ("damage", "台面划伤"),
            ("amount", amount));

    public static Task<ActionTaken> DecideAsync(CaseTestHost host, Guid complaint, bool approved = true) =>
        host.TakeAsync(
            complaint, "decide-compensation", Finance, ("approved", approved), ("reason", approved ? null : "缺少依据"));

    public static Task<ActionTaken> PayAsync(CaseTestHost host, Guid complaint, decimal amount = 300) =>
        host.TakeAsync(complaint, "pay-compensation", Finance, ("amount", amount), ("paidHow", "transfer"));

    public static Task<ActionTaken> AnswerAsync(CaseTestHost host, Guid complaint, bool accepted = true) =>
        host.TakeAsync(
            complaint, "answer-complaint", People.Agent, ("answerContent", "处理完毕"), ("contactChannel", "phone"),
            ("accepted", accepted), ("objection", accepted ? null : "仍在漏水"));

    public static async Task<OrderDocument> DocumentAsync(CaseTestHost host, Guid complaint) =>
        OrderDocument.Parse((await host.CaseAsync(complaint)).Order.Document);

    public static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid complaint, string policy) =>
        (await host.CaseAsync(complaint)).Clocks.Last(clock => clock.Policy == policy);
}
