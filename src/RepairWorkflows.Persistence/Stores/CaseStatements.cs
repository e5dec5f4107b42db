using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What a burst writes of a case.</summary>
internal static class CaseStatements
{
    private static readonly Statement SaveOrder = new(
        """
        INSERT INTO repair_orders (order_id, instance_id, process, number, status, urgency, customer_name, unit, phone,
            category, channel, reported_at, next_due_at, next_due_policy, board_due_at, closed_at, search_text,
            document, next_warn_at, technician, technician_folded, station, origin_order_id, origin_kind,
            equipment, about_order_id, is_on_hold, urgings)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23, $24, $25, $26, $27, $28)
        ON CONFLICT (order_id) DO UPDATE SET status = excluded.status, urgency = excluded.urgency,
            customer_name = excluded.customer_name, unit = excluded.unit, phone = excluded.phone,
            category = excluded.category, channel = excluded.channel, next_due_at = excluded.next_due_at,
            next_due_policy = excluded.next_due_policy, board_due_at = excluded.board_due_at,
            closed_at = excluded.closed_at, search_text = excluded.search_text, document = excluded.document,
            next_warn_at = excluded.next_warn_at, technician = excluded.technician,
            technician_folded = excluded.technician_folded, station = excluded.station,
            equipment = excluded.equipment, is_on_hold = excluded.is_on_hold, urgings = excluded.urgings
        """,
        Id, Text, Text, Text, Integer, Integer, Text, Text, Text, Text, Text, Instant, Instant, Text, Instant, Instant,
        Text, Text, Instant, Text, Text, Text, Id, Text, Text, Id, Flag, Integer);

    private static readonly Statement SaveClock = new(
        """
        INSERT INTO clocks (id, order_id, policy, policy_version, cycle, state, started_at, due_at, stopped_at,
            breached_at, ledger, calendar, calendar_version, position)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
            (SELECT count(*) FROM clocks WHERE order_id = $2))
        ON CONFLICT (id) DO UPDATE SET policy_version = excluded.policy_version, calendar = excluded.calendar,
            calendar_version = excluded.calendar_version, state = excluded.state, started_at = excluded.started_at,
            due_at = excluded.due_at, stopped_at = excluded.stopped_at, breached_at = excluded.breached_at,
            ledger = excluded.ledger
        """,
        Text, Id, Text, Integer, Integer, Integer, Instant, Instant, Instant, Instant, Text, Text, Integer);

    private static readonly Statement SaveTask = new(
        """
        INSERT INTO order_tasks (id, order_id, activity_id, display_text, step, actions, roles, opened_at,
            clock_policy, clauses)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (id) DO UPDATE SET display_text = excluded.display_text, actions = excluded.actions,
            roles = excluded.roles, clock_policy = excluded.clock_policy, clauses = excluded.clauses
        """,
        Text, Id, Text, Text, Text, Text, Text, Instant, Text, Text);

    private static readonly Statement RemoveTask = new("DELETE FROM order_tasks WHERE id = $1", Text);

    private static readonly Statement RemoveTaskRoles = new("DELETE FROM order_task_roles WHERE task_id = $1", Text);

    private static readonly Statement AddTaskRole = new(
        "INSERT INTO order_task_roles (role, order_id, task_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        Text, Id, Text);

    private static readonly Statement AddTimelineEntry = new(
        """
        INSERT INTO timeline_entries (order_id, sequence, at, recorded_at, kind, actor, activity_id, clauses, details)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        Id, Integer, Instant, Instant, Text, Text, Text, Text, Text);

    /// <summary>Adds what changed; the instance's id is also the order's.</summary>
    public static void Add(List<Call> calls, CaseChanges changes, string instanceId)
    {
        var orderId = Guid.ParseExact(instanceId, "D");
        if (changes.Order is { } order)
        {
            calls.Add(Save(order));
        }

        calls.AddRange(changes.Clocks.Select(clock => Save(clock, orderId)));
        foreach (var id in changes.ClosedTasks)
        {
            calls.Add(RemoveTask.With(id));
            calls.Add(RemoveTaskRoles.With(id));
        }

        foreach (var task in changes.OpenTasks)
        {
            calls.Add(Save(task, orderId));
            calls.Add(RemoveTaskRoles.With(task.Id));
            calls.AddRange(task.Roles.Select(role => AddTaskRole.With(role, orderId, task.Id)));
        }

        calls.AddRange(changes.Timeline.Select(entry => Save(entry, orderId)));
    }

    private static Call Save(CaseRecord order) => SaveOrder.With(
        order.OrderId.Value, order.InstanceId, order.Process, order.Number, (int)order.Status, (int?)order.Urgency,
        order.CustomerName, order.Unit, order.Phone, order.Category, order.Channel, order.ReportedAt, order.NextDueAt,
        order.NextDuePolicy, order.NextDueAt ?? OrderRow.WithoutDeadline, order.ClosedAt, OrderRow.SearchTextOf(order),
        order.Document, order.NextWarnAt, order.Technician,
        order.Technician is { } technician ? OrderRow.Fold(technician) : null, order.Station, order.OriginOrderId,
        order.OriginKind, order.Equipment, order.AboutOrderId, order.IsOnHold, order.Urgings);

    private static Call Save(ClockRecord clock, Guid orderId)
    {
        CalendarId? calendar = clock.Calendar is { } counts ? CalendarId.Parse(counts) : null;
        return SaveClock.With(
            clock.Id, orderId, clock.Policy, clock.PolicyVersion, clock.Cycle, (int)clock.State, clock.StartedAt,
            clock.DueAt, clock.StoppedAt, clock.BreachedAt, clock.Ledger, calendar?.Name, calendar?.Number);
    }

    private static Call Save(TaskRecord task, Guid orderId) => SaveTask.With(
        task.Id, orderId, task.ActivityId, task.DisplayText, task.Step, TextList.Encode(task.Actions),
        TextList.Encode(task.Roles), task.OpenedAt, task.ClockPolicy, TextList.Encode(task.Clauses));

    private static Call Save(TimelineEntry entry, Guid orderId) => AddTimelineEntry.With(
        orderId, entry.Sequence, entry.At, entry.RecordedAt, entry.Kind, entry.Actor, entry.ActivityId,
        TextList.Encode(entry.Clauses), entry.Details);
}
