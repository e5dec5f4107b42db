namespace RepairWorkflows.Persistence.Model;

/// <summary>
/// Counts the changes of accounts, roles and keys that this process has made: another number says that what was read of
/// them before may be wrong.
/// </summary>
/// <remarks>
/// Counted after the change can be seen by others, and before whoever made it goes on. So who takes the number first
/// and reads then, and finds the same number later, has read nothing that was changed here since.
/// </remarks>
public sealed class AccountChanges
{
    private long _count;

    /// <summary>How many so far; what was tried in vain may count too.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>One more.</summary>
    internal void Add() => Interlocked.Increment(ref _count);
}
