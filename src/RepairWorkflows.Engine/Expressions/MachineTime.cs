using Stopwatch = System.Diagnostics.Stopwatch;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>The machine's own time, which limits count. A workflow's own stands still while a burst runs.</summary>
/// <param name="Elapsed">Since some moment, by the wall clock. Some 30 ns to read.</param>
/// <param name="OfThread">What the thread that asks has had of a processor. A microsecond to read.</param>
internal sealed record MachineTime(Func<TimeSpan> Elapsed, Func<TimeSpan> OfThread)
{
    /// <summary>This machine's. Where the system does not tell what a thread has had, it is the wall clock.</summary>
    public static MachineTime Real { get; } = new(Passed, ThreadTime.Reader ?? Passed);

    private static TimeSpan Passed() => Stopwatch.GetElapsedTime(0);
}
