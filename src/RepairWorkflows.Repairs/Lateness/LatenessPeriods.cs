using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Repairs.Lateness;

/// <summary>
/// Reads how late timers fired for all who look, once in a while: a month of firings is sorted for it, however many
/// pages are open.
/// </summary>
internal sealed class LatenessPeriods(ITimerLateness lateness, TimeProvider clock) : IDisposable
{
    private static readonly (TimeSpan Length, TimeSpan LongestAge)[] Periods =
    [
        (TimeSpan.FromHours(1), TimeSpan.FromSeconds(10)), (TimeSpan.FromDays(1), TimeSpan.FromMinutes(1)),
        (TimeSpan.FromDays(30), TimeSpan.FromMinutes(10)),
    ];

    private readonly LatenessPeriod?[] _read = new LatenessPeriod?[Periods.Length];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>All periods, shortest first, each as of a moment ago.</summary>
    public async Task<IReadOnlyList<LatenessPeriod>> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            for (var i = 0; i < Periods.Length; i++)
            {
                var (length, longestAge) = Periods[i];
                if (_read[i] is not { } known || now - length - known.Since >= longestAge
                    || (i > 0 && IsMore(_read[i - 1]!.Timers, known.Timers)))
                {
                    var since = now - length;
                    _read[i] = new(length, since, await lateness.ReadAsync(since, cancellationToken));
                }
            }

            return [.. _read.OfType<LatenessPeriod>()];
        }
        finally
        {
            _turn.Release();
        }
    }

    // A part that holds more than the whole was read later: where little has fired yet, that would be seen.
    private static bool IsMore(TimerLateness part, TimerLateness whole) =>
        part.Fired > whole.Fired || part.Worst?.Lateness > whole.Worst?.Lateness;

    public void Dispose() => _turn.Dispose();
}
