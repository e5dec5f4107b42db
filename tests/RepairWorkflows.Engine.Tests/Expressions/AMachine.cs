using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>A machine with a clock that moves on whenever it is read.</summary>
internal static class AMachine
{
    /// <param name="step">How far the clock moves on.</param>
    /// <param name="share">How much of that a thread gets of a processor, 0 to 1.</param>
    public static MachineTime WithASteppingClock(TimeSpan step, double share)
    {
        var now = TimeSpan.Zero;
        return new MachineTime(() => now += step, () => now * share);
    }
}
