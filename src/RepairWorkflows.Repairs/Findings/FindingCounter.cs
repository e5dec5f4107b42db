using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>
/// Counts the findings for all who look, once in a while: however many pages are open, the database is asked no more
/// often.
/// </summary>
internal sealed class FindingCounter(IInstanceReader instances, CountedWork work, TimeProvider clock)
{
    /// <summary>How old the number may be.</summary>
    public static readonly TimeSpan LongestAge = TimeSpan.FromSeconds(10);

    private Counting? _last;

    /// <summary>How many there are of all kinds, as of a moment ago.</summary>
    /// <remarks>The counting serves all who ask: nobody who gives up ends it.</remarks>
    public Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _last);
        if (known is null || clock.GetElapsedTime(known.BegunAt) >= LongestAge)
        {
            var mine = new Counting(new Lazy<Task<int>>(ReadAsync), clock.GetTimestamp());

            // Of several that ask at once one counts.
            var other = Interlocked.CompareExchange(ref _last, mine, known);
            known = other is null || other == known ? mine : other;
        }

        return known.Result.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Counts anew when asked next: something was done about a finding.</summary>
    public void Forget() => Volatile.Write(ref _last, null);

    private async Task<int> ReadAsync()
    {
        var count = await work.CountAsync();
        foreach (var kind in (FindingKind[])[FindingKind.Stuck, FindingKind.Faulted, FindingKind.SetAside])
        {
            var page = await instances.ListAsync(InstanceFindings.FilterOf(kind), 0, 1, CancellationToken.None);
            count += page.Total;
        }

        return count;
    }

    private sealed record Counting(Lazy<Task<int>> Result, long BegunAt);
}
