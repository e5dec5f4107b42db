using System.Diagnostics.Metrics;

namespace RepairWorkflows.Timers;

/// <summary>What timers and the outbox measure, under the meter <c>RepairWorkflows.Timers</c>.</summary>
internal sealed class TimersMetrics : IDisposable
{
    public const string MeterName = "RepairWorkflows.Timers";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _lateness;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _deliveries;
    private readonly Counter<long> _deliveryFailures;

    public TimersMetrics()
    {
        _lateness = _meter.CreateHistogram<double>(
            "repair_workflows.timers.lateness", "s", "From the instant a timer was due to the end of its burst");
        _failures = _meter.CreateCounter<long>(
            "repair_workflows.timers.failures", null, "Bursts of timers that failed");
        _deliveries = _meter.CreateHistogram<double>(
            "repair_workflows.outbox.delay", "s", "From the commit that sent a message to its delivery");
        _deliveryFailures = _meter.CreateCounter<long>(
            "repair_workflows.outbox.failures", null, "Deliveries that failed");
    }

    public void Fired(TimeSpan lateness) => _lateness.Record(lateness.TotalSeconds);

    public void Failed() => _failures.Add(1);

    public void Delivered(TimeSpan delay, string kind) =>
        _deliveries.Record(delay.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    public void DeliveryFailed(string kind) =>
        _deliveryFailures.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    public void Dispose() => _meter.Dispose();
}
