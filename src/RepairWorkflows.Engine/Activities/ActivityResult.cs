namespace RepairWorkflows.Engine.Activities;

/// <summary>What should happen after a step has run. The executor does it; a step never reaches around it.</summary>
public abstract record ActivityResult
{
    private ActivityResult()
    {
    }

    /// <summary>The step has completed with the default outcome.</summary>
    public static ActivityResult Done { get; } = new Completed(null);

    /// <summary>The step stays as it is: it waits for its children or for bookmarks it already has.</summary>
    public static ActivityResult Waiting { get; } = new Rested([]);

    /// <summary>The step has completed with the outcomes named.</summary>
    public static ActivityResult With(params IReadOnlyList<string> outcomes) => new Completed(outcomes);

    /// <summary>The step rests until one of <paramref name="bookmarks"/> is resumed.</summary>
    public static ActivityResult WaitFor(params IReadOnlyList<Bookmark> bookmarks) => new Rested(bookmarks);

    /// <summary>The step has completed.</summary>
    /// <param name="Outcomes">
    /// Null for the default outcome, which matches <c>Done</c> and connections without a port.
    /// </param>
    public sealed record Completed(IReadOnlyList<string>? Outcomes) : ActivityResult;

    /// <summary>The step rests with these bookmarks, beside those it has.</summary>
    public sealed record Rested(IReadOnlyList<Bookmark> Bookmarks) : ActivityResult;

    /// <summary>
    /// The step goes on resting, and the connections from these outcomes are followed meanwhile. A limit that warns or
    /// breaches speaks this way: it does not end the wait.
    /// </summary>
    public sealed record Emitted(IReadOnlyList<string> Outcomes, IReadOnlyList<Bookmark> Bookmarks) : ActivityResult;

    /// <summary>Children are queued, in order; after that the executions named are canceled.</summary>
    public sealed record Scheduled(IReadOnlyList<ScheduledChild> Children) : ActivityResult
    {
        /// <summary>Executions of own children to cancel once the new ones are queued.</summary>
        public IReadOnlyList<string> Cancel { get; init; } = [];

        /// <summary>Outcomes with which the container completes right after, or null while it goes on.</summary>
        public Completed? ThenComplete { get; init; }
    }

    /// <summary>The nearest loop ends; the step itself completes.</summary>
    public sealed record Broke : ActivityResult;

    /// <summary>The nearest workflow (or workflow used as an activity) completes with these outcomes.</summary>
    public sealed record CompletedWorkflow(IReadOnlyList<string>? Outcomes) : ActivityResult;

    /// <summary>The whole instance is finished at once.</summary>
    public sealed record FinishedInstance : ActivityResult;
}

/// <summary>A child to run.</summary>
/// <param name="Activity">Which; null runs nothing and reports a completed child at once.</param>
/// <param name="Tag">Handed back with the child's events.</param>
public sealed record ScheduledChild(Activity? Activity, string? Tag = null)
{
    /// <summary>Loop variables that the child's execution sees, by name; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }
}
