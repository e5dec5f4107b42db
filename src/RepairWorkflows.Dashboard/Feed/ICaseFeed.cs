namespace RepairWorkflows.Dashboard.Feed;

/// <summary>Tells open screens which orders have changed.</summary>
/// <remarks>A hint: it may be late, doubled or lost. Screens read again by themselves from time to time.</remarks>
public interface ICaseFeed
{
    /// <summary>
    /// Calls <paramref name="changed"/> with the ids of orders after each commit, on any thread, until disposed.
    /// </summary>
    /// <param name="changed">Must return at once and not throw.</param>
    IDisposable Subscribe(Action<IReadOnlyCollection<Guid>> changed);
}
