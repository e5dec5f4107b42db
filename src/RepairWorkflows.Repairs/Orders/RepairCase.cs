using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>A repair order with its clocks, tasks and timeline: what one workflow instance carries along.</summary>
public sealed partial class RepairCase : InstanceCompanion
{
    private readonly CaseNotices _notices = new();
    private readonly List<LinkedStart> _starts = [];
    private readonly StageDeeds _deeds;
    private CaseRecord? _written;

    private RepairCase(RepairOrder order, StoredCase? stored, ClockRules rules)
    {
        Order = order;
        _written = stored?.Order;
        _wasAwaitingTurn = order.Document.IsAwaitingTurn;
        _wasInHand = order.Status.IsInHand();
        Timeline = new CaseTimeline(stored?.TimelineLength ?? 0);
        Tasks = new CaseTasks(stored?.Tasks ?? []);
        Rules = rules;
        _deeds = new StageDeeds(order, Timeline, _notices, Tasks);
        Clocks = new CaseClocks(order, stored?.Clocks ?? [], rules, Timeline, _deeds);
        Timeline.Added += Clocks.Observe;
    }

    /// <summary>The order.</summary>
    public RepairOrder Order { get; }

    /// <summary>The policies and calendars in force in this burst.</summary>
    internal ClockRules Rules { get; }

    internal CaseClocks Clocks { get; }

    internal CaseTasks Tasks { get; }

    internal CaseTimeline Timeline { get; }

    /// <summary>Makes the case of a new report; its number comes with the commit.</summary>
    /// <param name="id">The new order.</param>
    /// <param name="process">Which process it follows.</param>
    /// <param name="report">What was reported, checked.</param>
    /// <param name="rules">The policies and calendars in force.</param>
    /// <param name="origin">The order it comes from; null for none.</param>
    /// <param name="about">The order that it is a complaint about; null when it is none.</param>
    public static RepairCase New(
        RepairOrderId id, string process, RepairReport report, ClockRules rules, OrderOrigin? origin = null,
        OrderOrigin? about = null) =>
        new(new RepairOrder(id, new OrderDocument
        {
            Number = string.Empty,
            Process = process,
            Report = report,
            Status = about is null ? RepairStatus.Reported : RepairStatus.InProgress,
            Category = report.Category,
            Station = report.Station ?? report.RecordedByStation,
            Equipment = report.Equipment,
            EquipmentClass = report.EquipmentClass,
            Origin = origin ?? about,
            Complaint = about is null ? null : new Complaint { About = about },
        }, rules.Site.DayOf), null, rules);

    /// <summary>Makes the case again from what a store has kept.</summary>
    /// <param name="stored">What was kept.</param>
    /// <param name="rules">The policies and calendars in force.</param>
    public static RepairCase From(StoredCase stored, ClockRules rules) =>
        new(new RepairOrder(stored.Order.OrderId, OrderDocument.Parse(stored.Order.Document), rules.Site.DayOf), stored,
            rules);

    /// <summary>What changed since the case was read; empties it. Called by the store, once per commit.</summary>
    public CaseChanges TakeChanges()
    {
        ActBy = Actor.System.Name;
        var (opened, closed) = Tasks.Take();
        var record = ToRecord();
        var changes = new CaseChanges
        {
            Order = record == _written ? null : record,
            Clocks = Clocks.TakeChanges(),
            OpenTasks = opened,
            ClosedTasks = closed,
            Timeline = Timeline.Take(),
        };
        _written = record;
        return changes;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Signal> CatchUp(DateTimeOffset now) => Clocks.CatchUp(now);

    /// <inheritdoc/>
    public override IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now) =>
        Clocks.OnTimerDue(timer, now);

    /// <inheritdoc/>
    public override void OnNumbered(string number) => Order.Number(number);

    /// <inheritdoc/>
    public override CompanionEffects TakeEffects(DateTimeOffset now)
    {
        var (set, dropped) = Clocks.TakeTimers();
        return new CompanionEffects
        {
            SetTimers = set,
            DropTimers = dropped,
            Messages = [.. _notices.Take(Order), .. TakeStarts(), .. TakeDistribution()],
            Events = _deeds.TakeEvents(),
        };
    }

    /// <summary>
    /// By whose act the burst goes on: what a drawing does because of it, its clocks above all, is theirs too. The
    /// product's own when a timer rang.
    /// </summary>
    internal string ActBy { get; set; } = Actor.System.Name;

    /// <summary>Starts another case once the burst is committed.</summary>
    internal void StartLinked(LinkedStart start) => _starts.Add(start);

    /// <summary>Tells roles something, and notes on the timeline that they were told.</summary>
    /// <param name="roles">Whom.</param>
    /// <param name="kind">What, as a stable word.</param>
    /// <param name="now">When.</param>
    /// <param name="origin">By whom, and where.</param>
    /// <param name="particulars">What else they are told; null for nothing.</param>
    internal void Tell(
        IReadOnlyList<string> roles, string kind, DateTimeOffset now, Origin origin, JsonObject? particulars = null)
    {
        var details = new JsonObject
        {
            ["notice"] = kind,
            ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]),
            ["recipient"] = Order.RecipientIn(roles),
            ["urgency"] = Order.Document.Urgency is { } urgency ? KebabCase.Of(urgency) : null,
        };
        foreach (var (name, value) in particulars ?? [])
        {
            details[name] = value?.DeepClone();
        }

        _notices.Tell(roles, kind, Timeline.Add("notice.sent", now, origin, details));
    }
}
