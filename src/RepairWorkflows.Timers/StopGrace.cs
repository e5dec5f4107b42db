namespace RepairWorkflows.Timers;

/// <summary>
/// A second, later stop: what has begun may end in its own way for a while after the loop was told to stop, since
/// cutting
/// it off would leave it to its lease.
/// </summary>
internal sealed class StopGrace : IDisposable
{
    // By the machine's time, not the clock of the repairs: a process must stop even when that clock stands still.
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _registration;

    public StopGrace(TimeSpan grace, CancellationToken stopping) =>
        _registration = stopping.Register(() => _source.CancelAfter(grace));

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
