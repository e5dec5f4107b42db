using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What the auditor puts in order. Whatever it does wrong in a race, its next round finds.</summary>
internal static class AuditStatements
{
    /// <summary>Of instances: as their partial index says it.</summary>
    public static readonly string HasNotEnded = $"status < {(int)InstanceStatus.Finished}";

    /// <summary>Of clocks: likewise.</summary>
    public static readonly string IsNotStopped = $"state <> {(int)ClockState.Stopped}";

    private static readonly Statement RingOnce = new(
        """
        INSERT INTO timers (id, instance_id, name, target, due_at, ready_at, attempts)
        VALUES ('audit/' || $1, $1, $2, $1, $3, $3, 0)
        ON CONFLICT (id) DO NOTHING
        """,
        Text, Text, Instant)
    { IsCounted = true };

    private static readonly Statement SetMissing = new(
        """
        INSERT INTO timers (id, instance_id, name, target, due_at, ready_at, attempts)
        SELECT $1, i.id, $3, $4, $5, $5, 0 FROM workflow_instances i WHERE i.id = $2 AND i.version = $6
        ON CONFLICT (id) DO NOTHING
        """,
        Text, Text, Text, Text, Instant, Long)
    { IsCounted = true };

    private static readonly Statement RemoveOfNobody = new(
        $"""
        DELETE FROM timers WHERE id = $1
            AND NOT EXISTS (SELECT 1 FROM workflow_instances i WHERE i.id = timers.instance_id AND i.{HasNotEnded})
        """,
        Text)
    { IsCounted = true };

    // A clock that was stopped never runs again: the next cycle is another one.
    private static readonly Statement RemoveOfNoClock = new(
        $"""
        DELETE FROM timers WHERE id = $1
            AND NOT EXISTS (SELECT 1 FROM clocks c WHERE c.id = timers.target AND c.{IsNotStopped})
        """,
        Text)
    { IsCounted = true };

    private static readonly Statement RemoveOfNoRest = new(
        """
        DELETE FROM timers WHERE id = $1
            AND EXISTS (SELECT 1 FROM workflow_instances i WHERE i.id = timers.instance_id AND i.version = $2)
        """,
        Text, Long)
    { IsCounted = true };

    public static Call Ring(string instanceId, DateTimeOffset now) =>
        RingOnce.With(instanceId, IAuditStore.TimerName, now);

    public static Call Set(string instanceId, long version, Engine.Activities.InstanceTimer timer) => SetMissing.With(
        timer.Id, instanceId, timer.Name, timer.Target, Model.Instants.NeverEarly(timer.DueAt), version);

    public static Call Remove(string timerId, AuditKind idle, long version) => idle switch
    {
        AuditKind.TimerWithoutClock => RemoveOfNoClock.With(timerId),
        AuditKind.TimerWithoutRest => RemoveOfNoRest.With(timerId, version),
        AuditKind.TimerOfEnded or AuditKind.TimerWithoutInstance => RemoveOfNobody.With(timerId),
        _ => throw new ArgumentOutOfRangeException(nameof(idle), idle, "Such a timer is for somebody."),
    };
}
