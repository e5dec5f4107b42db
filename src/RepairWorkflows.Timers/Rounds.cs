namespace RepairWorkflows.Timers;

/// <summary>Takes what is due, batch by batch, until nothing is; one round at a time in a process.</summary>
internal sealed class Rounds(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _round = new(1);

    /// <summary>Runs one round.</summary>
    /// <param name="lease">How long a batch belongs to this process.</param>
    /// <param name="takeAsync">Takes the next batch.</param>
    /// <param name="handleAsync">Handles a batch, and hears when its lease ends.</param>
    /// <param name="cancellationToken">Ends the round between batches.</param>
    /// <returns>How many were taken.</returns>
    public async Task<int> RunAsync<T>(
        TimeSpan lease, Func<Task<IReadOnlyList<T>>> takeAsync,
        Func<IReadOnlyList<T>, DateTimeOffset, Task> handleAsync, CancellationToken cancellationToken)
    {
        await _round.WaitAsync(cancellationToken);
        try
        {
            var taken = 0;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var leaseEnd = clock.GetUtcNow() + lease;
                var batch = await takeAsync();
                if (batch.Count == 0)
                {
                    return taken;
                }

                taken += batch.Count;
                await handleAsync(batch, leaseEnd);
            }
        }
        finally
        {
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();
}
