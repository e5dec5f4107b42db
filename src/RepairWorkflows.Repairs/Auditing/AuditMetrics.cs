using System.Diagnostics.Metrics;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>What auditor and verifier measure, under the meter <c>RepairWorkflows.Audit</c>.</summary>
internal sealed class AuditMetrics : IDisposable
{
    public const string MeterName = "RepairWorkflows.Audit";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _mended;
    private readonly Counter<long> _verified;
    private readonly int[] _findings = new int[Enum.GetValues<AuditSource>().Length];

    public AuditMetrics()
    {
        _mended = _meter.CreateCounter<long>(
            "repair_workflows.audit.mended", null, "Findings of the auditor that were put in order at once");
        _verified = _meter.CreateCounter<long>(
            "repair_workflows.verifier.clocks", null, "Clocks that the verifier has recomputed");
        _meter.CreateObservableGauge("repair_workflows.audit.findings", Observe, null, "What does not fit together");
    }

    public void Mended(AuditKind kind) =>
        _mended.Add(1, new KeyValuePair<string, object?>("kind", KebabCase.Of(kind)));

    public void Verified(int clocks) => _verified.Add(clocks);

    public void Found(AuditSource source, int count) => Volatile.Write(ref _findings[(int)source], count);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> Observe() => Enum.GetValues<AuditSource>().Select(
        source => new Measurement<int>(
            Volatile.Read(ref _findings[(int)source]),
            new KeyValuePair<string, object?>("source", KebabCase.Of(source))));
}
