using System.Collections.Concurrent;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Remembers what was found out about accounts, so that not every request asks the database: for a second, and not a
/// moment longer than until this process changes anything about any account.
/// </summary>
/// <remarks>
/// A right that is withdrawn stops at once on the machine where that was done, and within a second on others. Only what
/// was found is kept: nobody fills the memory with guesses. Who asks while another one is asking waits for that answer.
/// </remarks>
internal sealed class RecentFindings<TKey, TFound>(AccountChanges changes, TimeProvider clock)
    where TKey : notnull
    where TFound : class
{
    /// <summary>How many are kept; beyond it the memory begins anew.</summary>
    public const int Most = 1_000;

    /// <summary>How old they may be.</summary>
    public static readonly TimeSpan LongestAge = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<TKey, Finding> _findings = new();

    /// <summary>How many are kept now.</summary>
    public int Count => _findings.Count;

    /// <summary>What was found a moment ago, or is found now; null when there is nothing.</summary>
    /// <remarks>The reading serves all who ask: nobody who gives up ends it.</remarks>
    public async ValueTask<TFound?> FindAsync(
        TKey key, Func<TKey, Task<TFound?>> read, CancellationToken cancellationToken)
    {
        var known = _findings.GetValueOrDefault(key);
        if (known is null || !IsGood(known))
        {
            var mine = new Finding(
                new Lazy<Task<TFound?>>(() => Task.Run(() => read(key))), changes.Count, clock.GetTimestamp());
            known = Keep(key, known, mine);
        }

        try
        {
            var found = await known.Reading.Value.WaitAsync(cancellationToken);
            if (found is null)
            {
                _findings.TryRemove(new(key, known));
            }

            return found;
        }
        catch when (known.Reading.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            _findings.TryRemove(new(key, known));
            throw;
        }
    }

    private bool IsGood(Finding known) =>
        known.Changes == changes.Count && clock.GetElapsedTime(known.ReadAt) < LongestAge;

    // Of several that ask at once one reads.
    private Finding Keep(TKey key, Finding? old, Finding mine)
    {
        if (_findings.Count >= Most)
        {
            _findings.Clear();
            old = null;
        }

        var isMine = old is null ? _findings.TryAdd(key, mine) : _findings.TryUpdate(key, mine, old);
        return !isMine && _findings.TryGetValue(key, out var other) && IsGood(other) ? other : mine;
    }

    private sealed record Finding(Lazy<Task<TFound?>> Reading, long Changes, long ReadAt);
}
