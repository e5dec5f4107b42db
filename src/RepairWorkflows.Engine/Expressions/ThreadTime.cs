using System.Runtime.InteropServices;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Asks the system what the running thread has had of a processor: .NET itself tells of processes.</summary>
internal static class ThreadTime
{
    private const int ClockOfThread = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    /// <summary>Null on a system that is not known to tell.</summary>
    public static Func<TimeSpan>? Reader { get; } =
        OperatingSystem.IsLinux() ? OnLinux
        : OperatingSystem.IsWindows() ? OnWindows
        : null;

    private static TimeSpan OnLinux()
    {
        _ = clock_gettime(ClockOfThread, out var time);
        return new TimeSpan(
            (time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick));
    }

    private static TimeSpan OnWindows()
    {
        _ = GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user);
        return new TimeSpan(kernel + user);
    }

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
