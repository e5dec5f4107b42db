using System.Diagnostics;
using System.Globalization;

namespace RepairWorkflows.Load;

/// <summary>What one run showed. Ticks are how long each request took, ascending.</summary>
internal sealed record LoadRun(TimeSpan Took, int Flows, int Failures, long[] Ticks)
{
    /// <summary>One line: flows per second, the requests' percentiles, failures, and the server's memory.</summary>
    public string Describe(LoadOptions options)
    {
        var rate = Flows / Took.TotalSeconds;
        var memory = options.ServerProcess is { } process ? $", {MemoryOf(process)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Workload}: {rate:N1} flows/s, request p50 {Percentile(50):N2} ms, p95 {Percentile(95):N2} ms, "
            + $"p99 {Percentile(99):N2} ms, max {Percentile(100):N2} ms, {Failures} failed{memory}");
    }

    private double Percentile(int percent) => Ticks.Length == 0
        ? 0
        : Ticks[Math.Min(Ticks.Length - 1, Ticks.Length * percent / 100)] * 1000.0 / Stopwatch.Frequency;

    // Resident: now, and the most it ever was. A part of that are pages of program files, which Linux shares between
    // processes and lets go of when it needs them; the rest is the process's own.
    private static string MemoryOf(int process)
    {
        var lines = File.ReadLines($"/proc/{process}/status").ToDictionary(
            line => line[..line.IndexOf(':')], line => line[(line.IndexOf(':') + 1)..].Trim());
        var own = Megabytes(lines["RssAnon"]) + Megabytes(lines["RssShmem"]);
        return $"server {Megabytes(lines["VmRSS"])} MB resident, {Megabytes(lines["VmHWM"])} MB at most, "
            + $"{own} MB its own";
    }

    private static long Megabytes(string kilobytes) =>
        long.Parse(kilobytes.Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
}
