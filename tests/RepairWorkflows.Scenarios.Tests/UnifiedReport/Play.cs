using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>Plays the unified report up to a point.</summary>
internal static class Play
{
    public static async Task<Guid> ToTriagedAsync(CaseTestHost host, string urgency = "urgent")
    {
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", urgency));
        return order;
    }

    public static async Task<Guid> ToNoticedAsync(CaseTestHost host, string urgency = "urgent")
    {
        var order = await ToTriagedAsync(host, urgency);
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        return order;
    }

    public static async Task<Guid> ToSignedAsync(CaseTestHost host)
    {
        var order = await ToNoticedAsync(host);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        return order;
    }

    public static async Task<Guid> ToSetOutAsync(CaseTestHost host)
    {
        var order = await ToSignedAsync(host);
        await host.TakeAsync(order, "set-out", People.Technician);
        return order;
    }

    public static async Task<Guid> ToOnSiteAsync(CaseTestHost host)
    {
        var order = await ToSetOutAsync(host);
        await host.TakeAsync(order, "arrive", People.Technician);
        return order;
    }

    public static async Task<Guid> ToInRepairAsync(CaseTestHost host)
    {
        var order = await ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true));
        await host.TakeAsync(order, "confirm-plan", People.Technician, ("plan", "换龙头"), ("customerAgreed", true));
        return order;
    }

    public static async Task<Guid> ToPaidAndComparedAsync(CaseTestHost host)
    {
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"), ("paid", true));
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "set-out", People.Technician);
        await host.TakeAsync(order, "arrive", People.Technician);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true));
        return order;
    }

    public static Task<ActionTaken> AgreeChargeAsync(CaseTestHost host, Guid order, decimal amount) => host.TakeAsync(
        order, "agree-charge", People.Technician, ("agreed", true), ("amount", amount), ("consentBy", "业主"),
        ("consentHow", "signature"));

    /// <summary>Reviewed, quoted in one line, and agreed to by telephone; the technician has not told it yet.</summary>
    public static async Task<ActionTaken> QuoteAsync(CaseTestHost host, Guid order, decimal amount)
    {
        await host.TakeAsync(
            order, "review-scope", People.Engineer, ("feasible", true), ("validUntil", $"{host.Now.AddDays(3):O}"),
            ("lines", new JsonArray(
                new JsonObject { ["lineKind"] = "labour", ["item"] = "工时", ["amount"] = amount })));
        return await host.TakeAsync(
            order, "answer-quote", People.Agent, ("agreed", true), ("consentBy", "业主"), ("consentHow", "phone"));
    }

    /// <summary>Likewise, and told and agreed to on site.</summary>
    public static async Task<ActionTaken> SettleScopeAsync(CaseTestHost host, Guid order, decimal amount)
    {
        await QuoteAsync(host, order, amount);
        return await host.TakeAsync(
            order, "tell-cost", People.Technician, ("agreed", true), ("consentBy", "业主"), ("consentHow", "signature"));
    }

    public static Task<ActionTaken> FinishAsync(CaseTestHost host, Guid order, decimal? cost = null) => host.TakeAsync(
        order, "finish-repair", People.Technician, ("work", "已换龙头"), ("tested", true), ("cost", cost));

    public static async Task ToClosedAsync(CaseTestHost host, Guid order)
    {
        await FinishAsync(host, order);
        await host.TakeAsync(order, "accept", People.Agent);
        await host.TakeAsync(
            order, "evaluate", People.Agent, ("overall", 5), ("arrivalSpeed", 4), ("service", 5), ("comment", "很好"));
    }
}
