using System.Runtime.InteropServices;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Start;

/// <summary>
/// Gives memory back that native code has freed. The runtime's compiler takes much of it for a moment, at the start and
/// while code becomes warm, and glibc would keep it for good.
/// </summary>
/// <remarks>Does nothing where the C library is another: none but glibc has <c>malloc_trim</c>.</remarks>
internal sealed class FreedMemory : IUpkeep
{
    private static readonly Trim? Release =
        NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "malloc_trim", out var function)
            ? Marshal.GetDelegateForFunctionPointer<Trim>(function)
            : null;

    private delegate int Trim(nuint keep);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        Release?.Invoke(keep: 0);
        return Task.CompletedTask;
    }
}
