using System.Globalization;

namespace RepairWorkflows.TimerLoad;

/// <summary>How long many things took, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>By the nearest rank; 0 when there are none.</summary>
    public double Percentile(double percent) => _sorted.Length == 0
        ? 0
        : _sorted[Math.Clamp((int)Math.Ceiling(_sorted.Length * percent / 100) - 1, 0, _sorted.Length - 1)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Percentile(50):N1} ms, p99 {Percentile(99):N1} ms, max {Percentile(100):N1} ms of {Count:N0}");
}
