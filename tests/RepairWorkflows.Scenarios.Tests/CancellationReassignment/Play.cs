using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>Plays orders of the service network up to where somebody wants them called off.</summary>
internal static class Play
{
    /// <summary>An order that the call centre has sent to the station <c>east</c>, triaged.</summary>
    public static async Task<Guid> ToSentAsync(
        CaseTestHost host, params (string Name, JsonNode? Value)[] changes)
    {
        var order = (await host.ReportAsync(null, [("station", "east"), .. changes])).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"));
        return order;
    }

    /// <summary>The same order, with the station's application before the region.</summary>
    public static async Task<Guid> ToAppliedAsync(
        CaseTestHost host, string reason = "wrong-phone", params (string Name, JsonNode? Value)[] changes)
    {
        var order = await ToSentAsync(host, changes);
        await ApplyAsync(host, order, reason);
        return order;
    }

    /// <summary>The station's technician has come and repaired it.</summary>
    public static async Task ToDoneAsync(CaseTestHost host, Guid order)
    {
        await ToOnSiteAsync(host, order);
        await host.TakeAsync(order, "compare", People.EastTechnician, ("matches", true));
        await host.TakeAsync(
            order, "confirm-plan", People.EastTechnician, ("plan", "换龙头"), ("customerAgreed", true));
        await host.TakeAsync(order, "finish-repair", People.EastTechnician, ("work", "已换龙头"), ("tested", true));
    }

    /// <summary>The station's technician has come.</summary>
    public static async Task ToOnSiteAsync(CaseTestHost host, Guid order)
    {
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        await host.TakeAsync(order, "sign-slip", People.EastTechnician);
        await host.TakeAsync(order, "set-out", People.EastTechnician);
        await host.TakeAsync(order, "arrive", People.EastTechnician);
    }

    public static Task<ActionTaken> ApplyAsync(CaseTestHost host, Guid order, string reason, Actor? by = null) =>
        host.TakeAsync(
            order, "apply-for-cancellation", by ?? People.East, ("cancelReason", reason), ("evidence", "通话记录三次"));

    public static Task<ActionTaken> DecideAsync(
        CaseTestHost host, Guid order, bool approved, params (string Name, JsonNode? Value)[] fields) =>
        DecideAsync(host, order, People.Region, approved, fields);

    public static Task<ActionTaken> DecideAsync(
        CaseTestHost host, Guid order, Actor by, bool approved, params (string Name, JsonNode? Value)[] fields) =>
        host.TakeAsync(
            order, "decide-on-cancellation", by, [("approved", approved), ("reason", "核实无误"), .. fields]);

    public static Task CallInVainAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "record-contact", People.East, ("contactChannel", "phone"), ("contactResult", "no-answer"));

    /// <summary>What refuses an attempt, which has changed nothing and is on record.</summary>
    public static async Task<CodedException> RefusedAsync(CaseTestHost host, Guid order, Func<Task> attempt)
    {
        var before = await host.CaseAsync(order);
        var refusal = await Should.ThrowAsync<CodedException>(attempt);
        var after = await host.CaseAsync(order);
        after.Order.ShouldBe(before.Order);
        after.Timeline.Count.ShouldBe(before.Timeline.Count);
        after.Refusals.Count.ShouldBe(before.Refusals.Count + 1);
        after.Refusals[^1].Code.ShouldBe(refusal.Code);
        return refusal;
    }
}
