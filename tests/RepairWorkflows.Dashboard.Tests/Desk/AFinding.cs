using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Instances;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>What does not go on by itself, to show.</summary>
internal static class AFinding
{
    public static InstanceFinding Hanging { get; } = new()
    {
        Header = Header("8f3c1d2e4b5a69780112233445566778") with { IsStuck = true },
        WorkflowName = "工程验收会签",
        Step = "两项检查都完成",
    };

    public static InstanceFinding OfOrder { get; } = new()
    {
        Header = Header($"{AServiceDay.View.Order.OrderId}") with
        {
            DefinitionId = "unified-report", IsStuck = true, HasOpenFault = true, IncidentCount = 1,
        },
        WorkflowName = "统一报修",
        Order = new OrderReference(AServiceDay.View.Order.OrderId, AServiceDay.View.Order.Number),
        Step = "通知工程部取单",
        Incident = Incident(
            "Failed to evaluate activity input 'Recipient'", 95, "TypeError: order.slip is undefined (line 1)"),
    };

    public static InstanceFinding Ended { get; } = new()
    {
        Header = Header("c0ffee00c0ffee00c0ffee00c0ffee01") with
        {
            DefinitionId = "meter-reading", DefinitionVersion = 12, Status = InstanceStatus.Faulted,
            HasOpenFault = true, IncidentCount = 3, Name = "2026-03 抄表", FinishedAt = AnOrder.Now.AddHours(-30),
        },
        WorkflowName = "Monthly meter reading and billing export",
        Step = "Send to billing",
        Incident = Incident(
            "The request to https://billing.example/api/v2/readings/import failed: 503 Service Unavailable", 1800),
    };

    public static InstanceFinding Unreadable { get; } = new()
    {
        Header = Header("0badc0de0badc0de0badc0de0badc0de"),
        WorkflowName = "旧版巡检",
        UnreadableReason = "There is no step 'f:inspect:photo'.",
    };

    public static FindingPages Some { get; } = new()
    {
        Stuck = new([Hanging, OfOrder], 43),
        Faulted = new([Ended], 1),
        SetAside = new([Unreadable], 1),
        Timers = new(
            [
                new FailingTimer(
                    "t1", Hanging.Header.Id, "Elsa.Delay", AnOrder.Now.AddMinutes(-50), 4, AnOrder.Now.AddMinutes(16),
                    "The database is locked."),
                new FailingTimer(
                    "trigger/x", "definition/nightly-report", "Elsa.Cron", AnOrder.Now.AddDays(-1), 9,
                    AnOrder.Now.AddHours(2), "There is no version 3 of any workflow definition."),
            ],
            2),
        Messages = new(
            [
                new FailingMessage(
                    7, "notification", "order-17/clock.breached/arrival-notice/service-supervisor",
                    AnOrder.Now.AddMinutes(-12), 3, AnOrder.Now.AddMinutes(4), "No route to the mail gateway.")
                {
                    Payload = string.Empty, InstanceId = OfOrder.Header.Id,
                },
            ],
            1),
        DeadLetters = new(
            [
                new DeadStimulus(
                    new QueuedStimulus
                    {
                        Id = "d1", Name = "Elsa.Event", Key = "meter.read", Hash = "H", CorrelationId = "meter-4711",
                        CreatedAt = AnOrder.Now.AddHours(-3), ExpiresAt = AnOrder.Now.AddHours(-2),
                    },
                    AnOrder.Now.AddHours(-2), null),
            ],
            1),
        Audit = new([AnAudit.WithoutTimer, AnAudit.NotThere], 2),
        Verification = new([AnAudit.Miscounted], 1),
        Watch = AnAudit.Watch,
    };

    public static FindingPages None { get; } = new()
    {
        Stuck = new([], 0),
        Faulted = new([], 0),
        SetAside = new([], 0),
        Timers = new([], 0),
        Messages = new([], 0),
        DeadLetters = new([], 0),
        Audit = new([], 0),
        Verification = new([], 0),
        Watch = WatchReport.None,
    };

    public static InstanceReport Report { get; } = new()
    {
        Header = OfOrder.Header with { ParentInstanceId = "c0ffee00c0ffee00c0ffee00c0ffee01" },
        WorkflowName = OfOrder.WorkflowName,
        Order = OfOrder.Order,
        Flowcharts = [],
        Incidents = new([new ReportedIncident(OfOrder.Step!, OfOrder.Incident!, true)], 61),
        Rests = new(
            [
                new ReportedRest(
                    "等待客户回电", "Elsa.Event", "customer-called", AnOrder.Now.AddHours(-5), null),
                new ReportedRest(
                    "24小时后提醒", "Elsa.Delay", null, AnOrder.Now.AddHours(-5), AnOrder.Now.AddHours(19)),
            ],
            2),
        AwaitingBranches = new(["两项检查都完成"], 1),
        Variables = new(
            [
                new VariableView("v1", "slip", new System.Text.Json.Nodes.JsonObject
                {
                    ["number"] = "WX20260310-0001", ["content"] = "厨房水槽下方软管爆裂 <b>急</b>",
                }),
                new VariableView("v2", "reminders", 2),
                new VariableView("v3", "answer", null),
            ],
            3),
    };

    public static JournalPage Journal(int? before) => before is null
        ? new([.. Enumerable.Range(0, 8).Select(ago => Line(57 - ago))], 50)
        : new([.. Enumerable.Range(0, 3).Select(ago => Line(2 - ago))], null);

    private static JournalLine Line(int sequence) => (sequence % 4) switch
    {
        0 => Line(sequence, "填写派工单", "RepairWorkflows.WriteTicket", JournalEvents.Completed, "Done"),
        1 => Line(sequence, "通知工程部取单", "RepairWorkflows.NotifyEngineering", JournalEvents.Faulted,
            OfOrder.Incident!.Message),
        2 => Line(sequence, "Flowchart1", "Elsa.Flowchart", JournalEvents.Started, null),
        _ => Line(sequence, "等待客户回电", "Elsa.Event", JournalEvents.Suspended, null),
    };

    private static JournalLine Line(int sequence, string step, string type, string name, string? message) =>
        new(sequence, AnOrder.Now.AddMinutes(sequence - 200), step, type, name, message);

    private static Incident Incident(string message, double minutesAgo, string? cause = null) => new(
        EngineErrors.InputNotEvaluated, message, cause, "notify", "RepairWorkflows.NotifyEngineering", "e-7",
        AnOrder.Now.AddMinutes(-minutesAgo));

    private static InstanceHeader Header(string id) => new()
    {
        Id = id,
        DefinitionId = "acceptance",
        DefinitionVersionId = string.Create(CultureInfo.InvariantCulture, $"{id[..4]}-v2"),
        DefinitionVersion = 2,
        Status = InstanceStatus.Suspended,
        CreatedAt = AnOrder.Now.AddHours(-6),
        UpdatedAt = AnOrder.Now.AddMinutes(-41),
    };
}
