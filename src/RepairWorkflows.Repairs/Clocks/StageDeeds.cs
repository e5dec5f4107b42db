using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Does what happens at the stages of an order's clocks, and notes on the timeline what was done.</summary>
internal sealed class StageDeeds(RepairOrder order, CaseTimeline timeline, CaseNotices notices, CaseTasks tasks)
{
    private readonly List<RaisedEvent> _events = [];

    /// <summary>Tells roles that a clock has come to a stage.</summary>
    public void Tell(IReadOnlyList<string> roles, string kind, TimelineEntry entry) => notices.Tell(roles, kind, entry);

    /// <summary>Opens a task for a role.</summary>
    public void OpenTask(ReachedStage reached)
    {
        tasks.Add(ClockTasks.Of(order, reached));
        Add("clock.task-opened", reached, [new("role", reached.Deed.Name), new("task", reached.Deed.Text)]);
    }

    /// <summary>Sends an event to the order's workflow.</summary>
    public void Raise(ReachedStage reached)
    {
        var clock = reached.Clock;
        _events.Add(new RaisedEvent(reached.Key, reached.Deed.Name!, new Dictionary<string, object?>
        {
            ["policy"] = clock.Policy,
            ["cycle"] = clock.Cycle,
            ["stage"] = reached.Stage.Key,
            ["dueAt"] = clock.DueAt,
        }));
        Add("clock.event-raised", reached, [new("event", reached.Deed.Name)]);
    }

    /// <summary>Makes the order one step more urgent; false when it stays as it is.</summary>
    public bool RaiseUrgency(ReachedStage reached)
    {
        var before = order.Document.Urgency;
        var isRaised = order.RaiseUrgency(reached.At);
        Add(
            isRaised ? "clock.urgency-raised" : "clock.urgency-kept", reached,
            [new("urgencyBefore", isRaised ? Word(before) : null), new("urgency", Word(order.Document.Urgency))]);
        return isRaised;
    }

    /// <summary>
    /// Takes the order from its technician, where another one can still come: says which rest ends with that. Null when
    /// none does: it stays as it is, or the slip waits for another one's signature.
    /// </summary>
    public Signal? TakeBack(ReachedStage reached)
    {
        var unsigned = tasks.Open.FirstOrDefault(open => open.Step == SignSlip.StepName);
        if (order.Document.Technician is not { } before || order.IsFinal
            || (unsigned is null && ReassignTechnicianAction.IsAwaited(tasks))
            || tasks.Open.FirstOrDefault(open => open.Actions.Contains(ReassignTechnicianAction.Word)) is not { } task)
        {
            Add("clock.not-reassigned", reached, []);
            return null;
        }

        order.Reassign(
            new Reassignment(
                before, null, $"{reached.Clock.Policy} {reached.Stage.Key}", reached.Origin.Actor, reached.At),
            isToSign: unsigned is null);
        var entry = Add("clock.reassigned", reached, [new("technicianBefore", before)]);
        notices.Tell([.. SignSlipAction.NamingFor(order.Document), Role.Technician], entry.Kind, entry);
        if (unsigned is not null)
        {
            tasks.LeaveTo(unsigned.Id, SignSlip.RolesFor(order.Document));
            return null;
        }

        return new Signal(OperatorStep.ActionName, ReassignTechnicianAction.Word, new OrderTakenBack(task.Id));
    }

    /// <summary>Notes that there was no rest to end, since no timer of the clock has rung.</summary>
    public void LeaveAssigned(ReachedStage reached) => Add("clock.not-reassigned", reached, []);

    /// <summary>The order is final: nobody has to look into its limits any more.</summary>
    public void Withdraw(DateTimeOffset at, Origin origin)
    {
        foreach (var task in tasks.Open.Where(ClockTasks.IsOne).ToArray())
        {
            tasks.Close(task.Id);
            timeline.Add("task.withdrawn", at, origin, new JsonObject { ["step"] = task.Step });
        }
    }

    /// <summary>The events to send, once.</summary>
    public IReadOnlyList<RaisedEvent> TakeEvents()
    {
        RaisedEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    private static string? Word(Urgency? urgency) => urgency is { } known ? KebabCase.Of(known) : null;

    private TimelineEntry Add(
        string kind, ReachedStage reached, IEnumerable<KeyValuePair<string, string?>> particulars)
    {
        var details = reached.Details;
        foreach (var (name, value) in particulars)
        {
            details[name] = value;
        }

        return timeline.Add(kind, reached.At, reached.Origin, details);
    }
}
