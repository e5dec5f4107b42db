using System.Collections.Concurrent;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Things that are dear to make, kept between two uses: as many as can be busy at once, and no more.</summary>
internal sealed class Idle<T>
    where T : class
{
    private static readonly int Most = Math.Max(4, Environment.ProcessorCount * 2);

    // A stack: what was used last is still in the processor's cache.
    private readonly ConcurrentStack<T> _kept = [];
    private int _count;

    /// <summary>One that nobody else has; null when none is idle.</summary>
    public T? Take()
    {
        if (!_kept.TryPop(out var taken))
        {
            return null;
        }

        Interlocked.Decrement(ref _count);
        return taken;
    }

    /// <summary>Keeps one for the next use; false when there are enough.</summary>
    public bool Keep(T used)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _kept.Push(used);
        return true;
    }
}
