using System.Runtime.InteropServices;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Asks the system what the running thread has had of a processor: .NET itself tells of processes.</summary>
internal static class ThreadTime
{
    private const int ClockOfThread = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    /// <summary>Null on a system that does not tell.</summary>
    public static Func<TimeSpan>? Reader { get; } = Of(
        OperatingSystem.IsLinux() ? OnLinux
        : OperatingSystem.IsWindows() ? OnWindows
        : null);

    /// <summary>What <paramref name="ask"/> says; null where it says nothing.</summary>
    /// <remarks>
    /// A sandbox may forbid the call. That is found out before anything is counted: one count of two clocks would be
    /// nonsense.
    /// </remarks>
    internal static Func<TimeSpan>? Of(Func<TimeSpan?>? ask) => ask?.Invoke() is null
        ? null
        : () => ask() ?? throw new InvalidOperationException("The system no longer tells the time of a thread.");

    private static TimeSpan? OnLinux() =>
        clock_gettime(ClockOfThread, out var time) == 0
            ? new TimeSpan((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : null;

    private static TimeSpan? OnWindows() =>
        GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user) != 0
            ? new TimeSpan(kernel + user)
            : null;

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeOfClock time);

    [DllImport("kernel32")]
    private static extern nint GetCurrentThread();

    [DllImport("kernel32")]
    private static extern int GetThreadTimes(
        nint thread, out long created, out long ended, out long kernel, out long user);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeOfClock
    {
        public readonly nint Seconds;

        public readonly nint Nanoseconds;
    }
}
