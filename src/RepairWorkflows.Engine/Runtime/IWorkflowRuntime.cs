using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Starts instances and takes them on: each call is one burst and one transaction.</summary>
public interface IWorkflowRuntime
{
    /// <summary>Starts an instance of the published version and runs it to its first rest.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="DuplicateCommandException">The inbox key was used before.</exception>
    /// <exception cref="ActivationRefusedException">The request heeds a strategy, which refuses it.</exception>
    Task<BurstReport> StartAsync(StartRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Takes an instance on. <paramref name="decide"/> sees its domain state and says which rests go on; it may change
    /// that state, and is called again when another writer was faster.
    /// </summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    /// <exception cref="DuplicateCommandException">The inbox key was used before.</exception>
    Task<BurstReport> ResumeAsync(
        string instanceId, Func<RestingInstance, ResumeDecision> decide, CancellationToken cancellationToken);

    /// <summary>
    /// Likewise, with the instance as it was read a moment ago: that saves a look-up. It must not have been given to
    /// another burst; null has it read. When another writer was faster it is read again.
    /// </summary>
    Task<BurstReport> ResumeAsync(
        string instanceId, StoredInstance? read, Func<RestingInstance, ResumeDecision> decide,
        CancellationToken cancellationToken) => ResumeAsync(instanceId, decide, cancellationToken);

    /// <summary>
    /// Calls an instance off: every step of it hears so, its rests and timers are gone, and no stimulus takes it on
    /// again. Instances it started are not touched. One that is over stays as it is.
    /// </summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    Task<BurstReport> CancelAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>
    /// Does the faulted steps of an instance again, also of one that a fault has ended; the instance is committed only
    /// when there were any.
    /// </summary>
    /// <param name="instanceId">Which instance.</param>
    /// <param name="activityIds">Which of its steps; null for all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many steps were done again, and what faulted then.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    Task<RetryReport> RetryAsync(
        string instanceId, IReadOnlyCollection<string>? activityIds, CancellationToken cancellationToken);

    /// <summary>Fires a timer: false when it has been fired, dropped or set anew before.</summary>
    /// <param name="timerId">Which.</param>
    /// <param name="dueAt">
    /// The instant it was due when the store said so: a timer of the same id that has been set anew since does not
    /// fire.
    /// Null fires whatever is set under the id, unless it is not due yet by this machine's clock.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<bool> FireTimerAsync(string timerId, DateTimeOffset? dueAt, CancellationToken cancellationToken);
}

/// <summary>An instance at rest, as a decider sees it.</summary>
/// <param name="Header">What it is.</param>
/// <param name="Bookmarks">Where it rests, oldest first.</param>
/// <param name="Companion">Its domain state; null when it has none.</param>
/// <param name="Now">The instant of the burst to come.</param>
public sealed record RestingInstance(
    InstanceHeader Header, IReadOnlyList<RestingBookmark> Bookmarks, InstanceCompanion? Companion, DateTimeOffset Now);

/// <summary>One rest of an instance.</summary>
/// <param name="Id">Unique over all instances.</param>
/// <param name="ActivityId">The resting step.</param>
/// <param name="ExecutionId">Which execution of it.</param>
/// <param name="Bookmark">What it waits for.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record RestingBookmark(
    string Id, string ActivityId, string ExecutionId, Bookmark Bookmark, DateTimeOffset CreatedAt);

/// <summary>Which rests go on.</summary>
public sealed record ResumeDecision
{
    /// <summary>The bookmark to resume; null when only the domain state changes.</summary>
    public string? BookmarkId { get; init; }

    /// <summary>More bookmarks to resume in the same burst, after that one.</summary>
    public IReadOnlyList<string> MoreBookmarkIds { get; init; } = [];

    /// <summary>What the resumed step is given.</summary>
    public object? Input { get; init; }

    /// <summary>The HTTP request that the burst answers, as in <see cref="StartRequest.Http"/>.</summary>
    public HttpExchange? Http { get; init; }
    /// <summary>
    /// The queued stimulus that is delivered so; the burst fails as a repeated command when it is gone. Null for none.
    /// </summary>
    public string? DeliveredStimulus { get; init; }

    /// <summary>Says what to remember of the command, once the burst is at rest; null to remember nothing.</summary>
    public Func<InstanceCompanion?, InboxEntry>? Inbox { get; init; }
}

/// <summary>How a burst ended.</summary>
/// <param name="Header">The instance after it.</param>
/// <param name="Companion">Its domain state after it; null when it has none.</param>
/// <param name="Output">What the workflow has left behind so far, by name.</param>
public sealed record BurstReport(
    InstanceHeader Header, InstanceCompanion? Companion, IReadOnlyDictionary<string, object?> Output)
{
    /// <summary>What faulted in this burst, in order.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];
    /// <summary>Whether a bookmark was resumed; false for other bursts, and when it was gone.</summary>
    public bool HasResumed { get; init; }
}

/// <summary>What came of doing faulted steps again.</summary>
/// <param name="Steps">How many were done again.</param>
/// <param name="Incidents">What faulted in that burst, in order: the same steps again, or others after them.</param>
public sealed record RetryReport(int Steps, IReadOnlyList<Incident> Incidents);
