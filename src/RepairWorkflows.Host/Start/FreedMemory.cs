using System.Runtime.InteropServices;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Start;

/// <summary>
/// Gives memory back that nobody uses any more. What native code has freed: the runtime's compiler takes much of it for
/// a moment, at the start and while code becomes warm, and glibc would keep it for good. And what some greedy scripts,
/// or a large import, have left in the collector's heap: a server that has little to do afterwards would not collect
/// for hours. One that has much to do collects by itself, and nothing in it is made to stand still for this.
/// </summary>
/// <remarks>No native memory where the C library is another: none but glibc has <c>malloc_trim</c>.</remarks>
internal sealed class FreedMemory : IUpkeep
{
    private const long Much = 128L << 20;

    // Between two rounds: what upkeep and open pages take, and far less than requests do.
    private const long Little = 16L << 20;

    private static readonly Trim? Release =
        NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "malloc_trim", out var function)
            ? Marshal.GetDelegateForFunctionPointer<Trim>(function)
            : null;

    private readonly Func<long> _held;
    private readonly Func<long> _taken;
    private readonly Action _collect;
    private long _needed;
    private long _takenBefore;

    /// <summary>For this process.</summary>
    public FreedMemory()
        : this(Held, () => GC.GetTotalAllocatedBytes(), Collect)
    {
    }

    /// <param name="held">How many bytes the collector's heap takes.</param>
    /// <param name="taken">How many bytes were ever taken from it.</param>
    /// <param name="collect">Makes it as small as it can be; everything stands still meanwhile.</param>
    internal FreedMemory(Func<long> held, Func<long> taken, Action collect)
    {
        (_held, _taken, _collect) = (held, taken, collect);
        _takenBefore = taken();
    }

    private delegate int Trim(nuint keep);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        // Only when it has grown to twice what was in use last time: what is really needed is not collected again.
        var held = _held();
        _needed = Math.Min(_needed, held);
        if (IsIdle() && held > Math.Max(Much, 2 * _needed))
        {
            _collect();
            _needed = _held();
        }

        Release?.Invoke(keep: 0);
        return Task.CompletedTask;
    }

    private bool IsIdle()
    {
        var before = _takenBefore;
        _takenBefore = _taken();
        return _takenBefore - before < Little;
    }

    private static long Held() => Math.Max(GC.GetTotalMemory(false), GC.GetGCMemoryInfo().TotalCommittedBytes);

    private static void Collect() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
