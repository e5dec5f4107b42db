using System.Globalization;
using System.Text.Json;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Orders to show.</summary>
internal static class AnOrder
{
    /// <summary>Who has signed for the slip.</summary>
    public const string Technician = "李建国";

    private static readonly string[] Told = [Role.ServiceAgent];

    private static readonly string[] Photos = ["https://photos.example/1.jpg", "javascript:alert(1)"];

    public static DateTimeOffset Now { get; } = new(2026, 3, 10, 6, 30, 0, TimeSpan.Zero);

    public static CaseRow Row(
        int number, string unit, string customer, double dueInMinutes, params TaskRecord[] tasks) =>
        new(Record(number) with
        {
            Unit = unit,
            CustomerName = customer,
            NextDueAt = Now.AddMinutes(dueInMinutes),
            NextWarnAt = Now.AddMinutes(dueInMinutes - 4),
        }, tasks);

    public static CaseRecord Record(int number) => new()
    {
        OrderId = new RepairOrderId(new Guid(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8)),
        InstanceId = $"instance-{number}",
        Process = "unified-report",
        Number = string.Create(CultureInfo.InvariantCulture, $"WX20260310-{number:0000}"),
        Status = RepairStatus.SlipSigned,
        Urgency = Urgency.Urgent,
        CustomerName = "王丽华",
        Unit = "3栋2单元501室",
        Phone = "13800138000",
        Category = "water",
        Channel = "phone",
        ReportedAt = Now.AddMinutes(-34 - number),
        NextDueAt = Now.AddMinutes(6),
        NextDuePolicy = "arrival-notice",
        Technician = Technician,
        Document = "",
    };

    public static TaskRecord Task(string step, string[] actions, string[] roles, params string[] clauses) => new()
    {
        Id = $"task-{step}",
        ActivityId = step,
        Step = step,
        Actions = actions,
        Roles = roles,
        OpenedAt = Now.AddMinutes(-9),
        ClockPolicy = "arrival-notice",
        Clauses = clauses,
    };

    /// <summary>A clock of twenty minutes that began ten minutes ago and was on hold for five of them.</summary>
    public static ClockRecord Held(string policy) => Clock(policy, 10, 25) with
    {
        Ledger = JsonSerializer.Serialize(new
        {
            budget = TimeSpan.FromMinutes(20),
            length = new { wall = TimeSpan.FromMinutes(20) },
            segments = new object[]
            {
                new { from = Now.AddMinutes(-10), to = Now.AddMinutes(-5), counted = TimeSpan.FromMinutes(5) },
                new { from = Now },
            },
            stages = new[] { new { percent = 100, tell = Told } },
            holds = new[] { new { by = "wang", reason = "等配件", from = Now.AddMinutes(-5), to = Now } },
        }),
    };

    /// <summary>A clock as the order page is given it.</summary>
    public static ClockExplanation Explained(ClockRecord clock) => ClockExplanation.Of(clock, Rules.Shipped, Now);

    /// <summary>An order as its page is given it.</summary>
    public static CaseView Explained(CaseView view) =>
        view with { Explanations = [.. view.Clocks.Select(Explained)] };

    public static ClockRecord Clock(
        string policy, double startedMinutesAgo, double minutes, double? stoppedAfter = null,
        bool endedWithOrder = false) =>
        new()
        {
            Id = $"clock-{policy}-{startedMinutesAgo}",
            Policy = policy,
            PolicyVersion = 1,
            Cycle = 1,
            State = stoppedAfter is null ? ClockState.Running : ClockState.Stopped,
            StartedAt = Now.AddMinutes(-startedMinutesAgo),
            DueAt = Now.AddMinutes(minutes - startedMinutesAgo),
            StoppedAt = stoppedAfter is { } after ? Now.AddMinutes(after - startedMinutesAgo) : null,
            BreachedAt = (
                stoppedAfter ?? startedMinutesAgo) > minutes ? Now.AddMinutes(minutes - startedMinutesAgo) : null,
            Ledger = JsonSerializer.Serialize(new
            {
                budget = TimeSpan.FromMinutes(minutes),
                length = new { wall = TimeSpan.FromMinutes(minutes) },
                segments = new[] { new { from = Now.AddMinutes(-startedMinutesAgo) } },
                stages = new[] { new { percent = 75, tell = Told }, new { percent = 100, tell = Told } },
                clauses = Array.Empty<string>(),
                holds = Array.Empty<string>(),
                reached = Array.Empty<string>(),
                endedWithOrder,
            }),
        };

    public static TimelineEntry Entry(
        int sequence, double minutesAgo, string kind, string actor, params string[] clauses) =>
        new()
        {
            Sequence = sequence,
            At = Now.AddMinutes(-minutesAgo),
            RecordedAt = Now.AddMinutes(-minutesAgo),
            Kind = kind,
            Actor = actor,
            Clauses = clauses,
            Details = """{"policy":"arrival-notice"}""",
        };

    public static string Document(string description, string? urgency = null) => JsonSerializer.Serialize(new
    {
        report = new { description, photos = Photos, preferredVisitAt = Now.AddDays(2), urgency },
        technician = Technician,
        appointmentAt = Now.AddMinutes(20),
        slip = new { content = description, copies = 2 },
    });
}
