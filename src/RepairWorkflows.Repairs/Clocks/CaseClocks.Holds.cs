using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>Holds.</content>
internal sealed partial class CaseClocks
{
    /// <summary>Puts a policy's clock on hold: it counts again with what was left.</summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <param name="origin">By whom, and where.</param>
    /// <param name="recordedAt">When that was noticed; at once unless given.</param>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockNotRunning"/>.</exception>
    public void Hold(
        string policy, string reason, DateTimeOffset at, Origin origin, DateTimeOffset? recordedAt = null)
    {
        var clock = Find(policy)
            ?? throw new RuleViolationException(RepairErrors.ClockNotRunning, $"No clock {policy} runs.");
        var now = recordedAt ?? at;
        Note(clock, clock.Reach(at.AddTicks(-1), now), now);
        clock.Hold(origin.Actor, reason, at);
        Changed(clock);
        timeline.Add("clock.held", at, now, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = policy,
            ["cycle"] = clock.Cycle,
            ["reason"] = reason,
        });
    }

    /// <summary>Lets a policy's clock count again.</summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="at">When.</param>
    /// <param name="origin">By whom, and where.</param>
    /// <param name="on">What on the timeline the policy waited for; null for something else.</param>
    /// <param name="recordedAt">When that was noticed; at once unless given.</param>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ClockNotOnHold"/>.</exception>
    public void Resume(
        string policy, DateTimeOffset at, Origin origin, string? on = null, DateTimeOffset? recordedAt = null)
    {
        var clock = Find(policy)
            ?? throw new RuleViolationException(RepairErrors.ClockNotOnHold, $"No clock {policy} is on hold.");
        clock.Resume(at);
        Changed(clock);
        timeline.Add("clock.resumed", at, recordedAt ?? at, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = policy,
            ["cycle"] = clock.Cycle,
            ["dueAt"] = clock.DueAt,
            ["on"] = on,
            ["unannouncedYear"] = UnannouncedYear(clock),
        });
    }

    private bool IsDrawn(string policy) => rules.Policy(policy).StartsOn.Count == 0;

    // What the drawing began does not count while the order is on hold, whatever else it waits for.
    private bool IsHeldWithOrder(string policy) => IsDrawn(policy) && order.Document.IsOnHold;

    private void HoldWithOrder(string policy, DateTimeOffset at, Origin origin)
    {
        if (IsHeldWithOrder(policy))
        {
            var hold = order.Document.Holds[^1];
            order.HoldLimit(policy);
            Hold(policy, hold.Reason, at, origin with { Actor = hold.By });
        }
    }
}
