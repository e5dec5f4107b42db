namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// Keeps what was made from a text, for as many texts as are in use, and never more than twice the capacity.
/// </summary>
/// <remarks>
/// Two generations: when the young one is full it becomes the old one, and what nobody asked for since is let go.
/// Making may happen twice when two threads ask at once; both results are good.
/// </remarks>
internal sealed class PreparedTexts<T>(int capacity, Func<string, T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private Dictionary<string, T> _young = new(StringComparer.Ordinal);
    private Dictionary<string, T> _old = [];

    /// <summary>How many are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _young.Keys.Union(_old.Keys).Count();
            }
        }
    }

    public T Get(string text)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(text, out var young))
            {
                return young;
            }

            if (_old.TryGetValue(text, out var old))
            {
                Keep(text, old);
                return old;
            }
        }

        var made = make(text);
        lock (_lock)
        {
            Keep(text, made);
        }

        return made;
    }

    private void Keep(string text, T made)
    {
        if (_young.Count >= capacity)
        {
            (_old, _young) = (_young, new Dictionary<string, T>(StringComparer.Ordinal));
        }

        _young[text] = made;
    }
}
