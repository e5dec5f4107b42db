using System.Data.Common;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads the rows of a case.</summary>
internal static class CaseRows
{
    /// <summary>The columns that <see cref="Clock"/> reads.</summary>
    public const string ClockColumns =
        "id, policy, policy_version, cycle, state, started_at, due_at, stopped_at, breached_at, ledger, "
        + "calendar || '@' || calendar_version";

    /// <summary>How many they are.</summary>
    public const int ClockColumnCount = 11;

    /// <summary>The columns that <see cref="Entry"/> reads.</summary>
    public const string EntryColumns = "sequence, at, recorded_at, kind, actor, activity_id, clauses, details";

    /// <summary>How many they are.</summary>
    public const int EntryColumnCount = 8;

    /// <summary>Selects everything of the orders that <paramref name="where"/> names.</summary>
    public static string SelectOrders(string where) =>
        $"""
        SELECT order_id, instance_id, process, number, status, urgency, customer_name, unit, phone, category, channel,
            reported_at, next_due_at, next_due_policy, closed_at, document, next_warn_at, technician,
            station, origin_order_id, origin_kind, equipment, about_order_id, is_on_hold, urgings, {RuleStore.Newest}
        FROM repair_orders WHERE {where}
        """;

    public static string SelectClocks(string where) =>
        $"SELECT {ClockColumns} FROM clocks WHERE {where} ORDER BY position";

    public static string SelectTasks(string where) =>
        $"""
        SELECT id, activity_id, display_text, step, actions, roles, opened_at, clock_policy, clauses
        FROM order_tasks WHERE {where} ORDER BY opened_at, id
        """;

    public static string SelectTimeline(string where) =>
        $"SELECT {EntryColumns} FROM timeline_entries WHERE {where} ORDER BY sequence";

    /// <summary>Selects the orders that came from one, and the complaints about it, however those came.</summary>
    public const string SelectFollowers =
        $"""
        SELECT order_id, number, process, status,
            CASE WHEN about_order_id = $1 THEN '{Complaint.AboutKind}' ELSE origin_kind END
        FROM repair_orders WHERE origin_order_id = $1 OR about_order_id = $1
        ORDER BY order_id
        """;

    public static OrderFollower Follower(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), (RepairStatus)row.GetInt32(3), row.GetString(4));

    public static CaseRecord Order(DbDataReader row) => new()
    {
        OrderId = new(row.GetGuid(0)),
        InstanceId = row.GetString(1),
        Process = row.GetString(2),
        Number = row.GetString(3),
        Status = (RepairStatus)row.GetInt32(4),
        Urgency = row.IsDBNull(5) ? null : (Urgency)row.GetInt32(5),
        CustomerName = row.GetString(6),
        Unit = row.GetString(7),
        Phone = row.GetString(8),
        Category = row.GetString(9),
        Channel = row.GetString(10),
        ReportedAt = row.Instant(11),
        NextDueAt = row.InstantOrNull(12),
        NextDuePolicy = row.TextOrNull(13),
        ClosedAt = row.InstantOrNull(14),
        Document = row.GetString(15),
        NextWarnAt = row.InstantOrNull(16),
        Technician = row.TextOrNull(17),
        Station = row.TextOrNull(18),
        OriginOrderId = row.IsDBNull(19) ? null : row.GetGuid(19),
        OriginKind = row.TextOrNull(20),
        Equipment = row.TextOrNull(21),
        AboutOrderId = row.IsDBNull(22) ? null : row.GetGuid(22),
        IsOnHold = row.GetBoolean(23),
        Urgings = row.GetInt32(24),
    };

    /// <summary>The newest publication of calendars and policies when the order was read.</summary>
    public static long RulesSequence(DbDataReader row) => row.GetInt64(25);

    public static ClockRecord Clock(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Policy = row.GetString(1),
        PolicyVersion = row.GetInt32(2),
        Cycle = row.GetInt32(3),
        State = (ClockState)row.GetInt32(4),
        StartedAt = row.Instant(5),
        DueAt = row.InstantOrNull(6),
        StoppedAt = row.InstantOrNull(7),
        BreachedAt = row.InstantOrNull(8),
        Ledger = row.GetString(9),
        Calendar = row.TextOrNull(10),
    };

    public static TaskRecord OpenTask(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        ActivityId = row.GetString(1),
        DisplayText = row.TextOrNull(2),
        Step = row.GetString(3),
        Actions = row.Words(4),
        Roles = row.Words(5),
        OpenedAt = row.Instant(6),
        ClockPolicy = row.TextOrNull(7),
        Clauses = row.Words(8),
    };

    public static TimelineEntry Entry(DbDataReader row) => new()
    {
        Sequence = row.GetInt32(0),
        At = row.Instant(1),
        RecordedAt = row.Instant(2),
        Kind = row.GetString(3),
        Actor = row.GetString(4),
        ActivityId = row.TextOrNull(5),
        Clauses = row.Words(6),
        Details = row.GetString(7),
    };
}
