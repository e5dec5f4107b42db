using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>What clocks do by themselves when something stands on the timeline.</content>
internal sealed partial class CaseClocks
{
    /// <summary>Starts, stops, holds and resumes what waits for this entry, in the name of who set it off.</summary>
    /// <remarks>
    /// One that runs is not started again: what would start it the second time is the same happening as far as the
    /// limit goes. After the order's end nothing starts.
    /// </remarks>
    public void Observe(TimelineEntry entry)
    {
        foreach (var policy in rules.Waiting)
        {
            Observe(policy, entry);
        }
    }

    private void Observe(ClockPolicy policy, TimelineEntry entry)
    {
        var origin = new Origin(entry.Actor, entry.ActivityId, []);
        var clock = Find(policy.Name);
        // Told afterwards: what has happened to the clock meanwhile stays, and it follows from when it was told.
        var at = clock is not null && clock.HasChangedSince(entry.At) ? entry.RecordedAt : entry.At;
        switch (clock?.State ?? ClockState.Stopped)
        {
            case ClockState.Running or ClockState.OnHold when policy.StopsOn.Contains(entry.Kind):
                Stop(policy.Name, at, origin, on: entry.Kind, recordedAt: entry.RecordedAt);
                break;
            case ClockState.Running when policy.PausesOn.Contains(entry.Kind):
                Hold(policy.Name, entry.Kind, at, origin, entry.RecordedAt);
                break;
            case ClockState.OnHold when policy.ResumesOn.Contains(entry.Kind) && IsHeldWithOrder(policy.Name):
                order.HoldLimit(policy.Name);
                break;
            case ClockState.OnHold when policy.ResumesOn.Contains(entry.Kind):
                Resume(policy.Name, at, origin, entry.Kind, entry.RecordedAt);
                break;
            case ClockState.Stopped when !order.IsFinal && policy.StartsOn.Contains(entry.Kind):
                Start(policy.Name, entry.At, entry.RecordedAt, origin, on: entry.Kind);
                break;
        }
    }
}
