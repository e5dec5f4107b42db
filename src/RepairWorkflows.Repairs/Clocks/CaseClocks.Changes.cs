using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>What a commit has to write.</content>
internal sealed partial class CaseClocks
{
    /// <summary>The clocks changed since the last commit, once.</summary>
    public IReadOnlyList<ClockRecord> TakeChanges()
    {
        ClockRecord[] taken = [.. _clocks.Where(_changed.Contains).Select(clock => clock.ToRecord())];
        _changed.Clear();
        return taken;
    }

    /// <summary>The timers of the clocks changed, once: for each clock only that of its next stage.</summary>
    public (IReadOnlyList<InstanceTimer> Set, IReadOnlyList<string> Dropped) TakeTimers()
    {
        InstanceTimer[] set = [.. from clock in _timersChanged
                                  where clock.NextStageAt is not null
                                  select new InstanceTimer(clock.Id, SignalName, clock.Id, clock.NextStageAt!.Value)];
        string[] dropped = [.. _timersChanged.Where(clock => clock.NextStageAt is null).Select(clock => clock.Id)];
        _timersChanged.Clear();
        return (set, dropped);
    }
}
