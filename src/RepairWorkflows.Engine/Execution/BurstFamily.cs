namespace RepairWorkflows.Engine.Execution;

/// <summary>A burst and those it runs inline: they are committed together, and share what one burst may use.</summary>
internal sealed class BurstFamily(IPublishedWorkflows? published)
{
    // Workflows that run each other inline end somewhere; a circle of them does not, and would take the stack along.
    private const int Deepest = 16;

    private int _depth;

    /// <summary>Steps run so far, in all of them.</summary>
    public int Steps { get; set; }

    /// <summary>
    /// Whether nothing of them is ever committed: then no message brings what would run after the commit.
    /// </summary>
    public bool IsTrial { get; init; }

    public IPublishedWorkflows Published =>
        published ?? throw new InvalidOperationException("There are no other workflows here.");

    /// <summary>Runs a burst inside another.</summary>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.TooDeep"/>.</exception>
    public async ValueTask RunInsideAsync(Func<ValueTask> burst)
    {
        if (_depth >= Deepest)
        {
            throw new RuleViolationException(
                EngineErrors.TooDeep, $"Workflows may run each other at most {Deepest} levels deep.");
        }

        _depth++;
        try
        {
            await burst();
        }
        finally
        {
            _depth--;
        }
    }
}
