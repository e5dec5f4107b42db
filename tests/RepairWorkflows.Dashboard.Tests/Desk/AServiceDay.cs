using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Lateness;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>A desk in the middle of a working day: orders late, due soon and in good time.</summary>
internal static class AServiceDay
{
    private static readonly TaskRecord Arrive = AnOrder.Task(
        "arrive", ["arrive", "report-late", "cannot-come"], [Role.Technician, Role.ServiceAgent], "S3.7", "S3.8");

    private static readonly TaskRecord Call = AnOrder.Task(
        "customer-call", ["record-call"], [Role.ServiceAgent, Role.ServiceSupervisor], "S3.7");

    private static readonly TaskRecord Triage = AnOrder.Task(
        "triage", ["triage"], [Role.ServiceAgent, Role.ServiceSupervisor], "S3.2");

    private static readonly TaskRecord Repair = AnOrder.Task("repair", ["finish-repair"], [Role.Technician], "S1.1.4");

    public static IReadOnlyList<CaseRow> Open { get; } =
    [
        AnOrder.Row(1, "3栋2单元501室", "王丽华", -7.4, Arrive, Call),
        Emergency(AnOrder.Row(2, "地下车库B区12号柱旁", "保安队 周强", 0.3, Arrive)),
        Fresh(AnOrder.Row(3, "1栋1单元1203室", "陈晓明", 3.2, Triage)),
        AnOrder.Row(4, "5栋3单元202室", "Margaret O'Neill-Hashimoto", 9.8, Arrive),
        InRepair(AnOrder.Row(5, "8栋1单元1601室", "刘思远", 187, Repair)),
        OfAnother(InRepair(AnOrder.Row(6, "2栋2单元301室", "赵敏", 187, Repair))),
        OfAnother(AnOrder.Row(7, "6栋1单元701室", "孙国栋", 1310, Arrive)),
        Waiting(AnOrder.Row(8, "社区活动中心二楼", "居委会", 0)),
        Marked(Waiting(AnOrder.Row(9, "7栋1单元1502室", "何家明", 0))),
    ];

    public static CaseView View { get; } = new(
        Open[0].Order with { Document = AnOrder.Document("厨房水槽下方软管爆裂，水已漫到客厅，楼下 401 反映天花板渗水。总阀拧不动，请尽快派人 💧") },
        [
            AnOrder.Clock("ticketing", 34, 5, 2.4),
            AnOrder.Clock("engineering-notice", 31.6, 2, 3.1),
            AnOrder.Clock("general-dispatch", 34, 1440),
            AnOrder.Clock("arrival-notice", 1700, 20),
            AnOrder.Clock("same-day", 34, 214),
            AnOrder.Clock("arrival-notice", 27.4, 20),
        ],
        [Arrive, Call],
        [
            AnOrder.Entry(0, 34, "report.received", "service-agent", "S3.2"),
            AnOrder.Entry(1, 33, "action.triage", "service-agent", "S3.2", "S8.3.2"),
            AnOrder.Entry(2, 31.6, "action.write-ticket", "service-agent", "S3.3"),
            AnOrder.Entry(3, 28.5, "action.acknowledge-notice", "technician", "S3.3"),
            AnOrder.Entry(4, 27.4, "action.sign-slip", "technician", "S3.3"),
            AnOrder.Entry(5, 12.4, "clock.warned", "system", "S3.7"),
            AnOrder.Entry(6, 7.4, "clock.breached", "system", "S3.7") with { RecordedAt = AnOrder.Now.AddMinutes(-4) },
        ]);

    public static FakeDesk Desk() => new FakeDesk()
        .On<GetOpenCases, CasePage>(query => Page(Open, query.Filter))
        .On<GetClosedCases, CasePage>(query => Page(Closed, query.Filter))
        .On<GetCase, CaseView?>(query => query.OrderId == View.Order.OrderId ? AnOrder.Explained(View) : null)
        .On<GetProcessForm, Form?>(_ => AForm.Report)
        .On<GetProcessForms, IReadOnlyList<Form>>(_ => [AForm.Report])
        .On<GetActionForm, Form?>(query => AForm.Action(query.Action))
        .On<GetNotifications, IReadOnlyList<Notification>>(_ => Notices)
        .On<MarkNotificationSeen, MediatR.Unit>(_ => MediatR.Unit.Value)
        .On<CountFindings, int>(_ => 49)
        .On<GetFindings, FindingPages>(_ => AFinding.Some)
        .On<GetLateness, IReadOnlyList<LatenessPeriod>>(_ => ALateness.Some)
        .On<GetInstance, InstanceReport?>(_ => AFinding.Report)
        .On<GetJournal, JournalPage>(query => AFinding.Journal(query.Before))
        .With(new ARulebook(new FakeTimeProvider(AnOrder.Now)));

    private static IReadOnlyList<CaseRow> Closed { get; } =
    [
        .. Enumerable.Range(20, 6).Select(number => new CaseRow(
            AnOrder.Record(number) with
            {
                Status = number == 22 ? RepairStatus.ClosedUnrepaired : RepairStatus.Closed,
                Urgency = number == 23 ? Urgency.Emergency : Urgency.General,
                NextDueAt = null,
                NextDuePolicy = null,
                ClosedAt = AnOrder.Now.AddHours(-number),
            },
            [])),
    ];

    private static IReadOnlyList<Notification> Notices { get; } =
    [
        Notice("1", "clock.breached", 7.4),
        Notice("2", "clock.warned", 12.4),
        Notice("3", "engineering.new-slip", 31) with { SeenAt = AnOrder.Now, SeenBy = "technician" },
    ];

    private static CasePage Page(IEnumerable<CaseRow> rows, CaseFilter filter) => new(
        [
            .. rows
                .Where(row => filter.Text is not { } text || row.Order.Unit.Contains(text, StringComparison.Ordinal))
                .Where(row => filter.TasksOf is not { } actor || row.Tasks.Any(
                    task => actor.IsIn(task.Roles))),
        ],
        null);

    private static Notification Notice(string key, string kind, double minutesAgo) => new()
    {
        Key = key,
        Role = Role.ServiceAgent,
        Kind = kind,
        OrderId = Open[0].Order.OrderId.Value,
        OrderNumber = Open[0].Order.Number,
        At = AnOrder.Now.AddMinutes(-minutesAgo),
        Details = """{"policy":"arrival-notice"}""",
    };

    private static CaseRow Emergency(CaseRow row) => row with
    {
        Order = row.Order with { Urgency = Urgency.Emergency, Status = RepairStatus.OnTheWay },
    };

    private static CaseRow Fresh(CaseRow row) => row with
    {
        Order = row.Order with
        {
            Urgency = null,
            Document = """{"report":{"urgency":"emergency"}}""",
            Technician = null,
            Status = RepairStatus.Reported,
            NextDuePolicy = "ticketing",
            ReportedAt = AnOrder.Now.AddSeconds(-108),
        },
    };

    // Signed for by somebody else, under a clock that never warns.
    private static CaseRow OfAnother(CaseRow row) => row with
    {
        Order = row.Order with { Technician = "another", NextWarnAt = null },
    };

    // Carries all marks at once.
    private static CaseRow Marked(CaseRow row) => row with
    {
        Order = row.Order with
        {
            Urgency = null,
            Document = AnOrder.Document("", "general"),
            Technician = null,
            Status = RepairStatus.Reported,
            IsOnHold = true,
            Urgings = 12,
        },
    };

    private static CaseRow InRepair(CaseRow row) => row with
    {
        Order = row.Order with
        {
            Urgency = Urgency.General,
            Status = RepairStatus.InRepair,
            NextDuePolicy = "same-day",
        },
    };

    private static CaseRow Waiting(CaseRow row) => row with
    {
        Order = row.Order with
        {
            Urgency = Urgency.General,
            NextDueAt = null,
            NextDuePolicy = null,
            ReportedAt = AnOrder.Now.AddDays(-3),
        },
    };
}
