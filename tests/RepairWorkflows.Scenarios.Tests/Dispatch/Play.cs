using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Scenarios.Tests.Dispatch;

/// <summary>Orders that wait for a technician to sign, in whatever way the drawing says.</summary>
internal static class Play
{
    /// <summary>A host whose orders come to technicians that way.</summary>
    public static Task<CaseTestHost> WithAsync(string assignment, int mostOpenOrders = 0) =>
        CaseTestHost.WithAsync("unified-report", Drawn(assignment, mostOpenOrders));

    /// <summary>Reports, and takes the order as far as the signature.</summary>
    public static async Task<Guid> ToSignatureAsync(
        CaseTestHost host, string urgency = "general", params (string Name, JsonNode? Value)[] report)
    {
        var order = await ToTicketAsync(host, urgency, report);
        await host.DeliverAsync();
        return order;
    }

    /// <summary>Likewise; what the product does by itself after that has yet to come.</summary>
    public static async Task<Guid> ToTicketAsync(
        CaseTestHost host, string urgency, params (string Name, JsonNode? Value)[] report)
    {
        var order = (await host.ReportAsync(null, report)).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", urgency));
        await host.TakeAsync(order, "write-ticket", People.Agent);
        return order;
    }

    /// <summary>Whose it is; null for nobody's.</summary>
    public static async Task<string?> TechnicianOfAsync(CaseTestHost host, Guid order) =>
        (await host.CaseAsync(order)).Order.Technician;

    /// <summary>Who may do what waits.</summary>
    public static async Task<string> WaitsForAsync(CaseTestHost host, Guid order) =>
        string.Join(' ', (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().Roles);

    /// <summary>The code with which an action is refused.</summary>
    public static async Task<string> RefusedAsync(
        CaseTestHost host, Guid order, string action, Actor by, params (string Name, JsonNode? Value)[] fields) =>
        (await Should.ThrowAsync<CodedException>(
            () => host.TakeAsync(order, action, by, fields))).Code;

    private static Drawing Drawn(string assignment, int mostOpenOrders) => new Drawing("unified-report")
        .With("receive", "RepairWorkflows.ReceiveReport")
        .With("triage", "RepairWorkflows.Triage")
        .With("ticket", "RepairWorkflows.WriteTicket")
        .With(
            "sign", "RepairWorkflows.SignSlip", ("assignment", Drawing.Literal(assignment)),
            ("mostOpenOrders", Drawing.Literal(mostOpenOrders)))
        .With("out", "RepairWorkflows.SetOut")
        .With("off", "RepairWorkflows.RequestCancellation")
        .With("void", "RepairWorkflows.VoidOrder")
        .With("end", "Elsa.End")
        .Arrows(
            "receive->triage", "receive->off", "triage->ticket", "triage:Emergency->ticket", "ticket->sign",
            "sign->out", "out:Reassigned->sign", "off:Cancelled->void", "void->end");
}
