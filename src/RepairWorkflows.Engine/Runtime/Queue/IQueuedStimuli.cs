using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Engine.Runtime.Queue;

/// <summary>Keeps what nobody waited for, until somebody does or its time is over.</summary>
public interface IQueuedStimuli
{
    /// <summary>Adds one, with the memory of the command it comes from.</summary>
    /// <exception cref="DuplicateCommandException">The inbox already has that scope and key; nothing is
    /// added.</exception>
    Task AddAsync(QueuedStimulus stimulus, InboxEntry? once, CancellationToken cancellationToken);

    /// <summary>One that waits; null when it was delivered, is dead or never was.</summary>
    Task<QueuedStimulus?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Notes that a delivery failed; the last of <paramref name="mostAttempts"/> makes it a dead letter.
    /// </summary>
    Task FailedAsync(
        string id, string failure, int mostAttempts, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Makes dead letters of what is older than its lifetime, and removes those that died before
    /// <paramref name="keptSince"/>.
    /// </summary>
    Task ExpireAsync(DateTimeOffset now, DateTimeOffset keptSince, CancellationToken cancellationToken);

    /// <summary>Ids of up to <paramref name="count"/> that somebody waits for, oldest first.</summary>
    Task<IReadOnlyList<string>> FindAwaitedAsync(DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Notes that somebody has seen to a dead letter; false when it is none, or was dismissed before.
    /// </summary>
    Task<bool> DismissAsync(string id, Dismissal dismissal, CancellationToken cancellationToken);

    /// <summary>A part of the dead letters that nobody has dismissed, the last to die first.</summary>
    Task<Found<DeadStimulus>> ListDeadAsync(int skip, int take, CancellationToken cancellationToken);
}

/// <summary>A stimulus that waits for somebody to wait for it.</summary>
public sealed record QueuedStimulus
{
    /// <summary>Unique over all of them.</summary>
    public required string Id { get; init; }

    /// <summary>What kind, as <see cref="Stimulus.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Which one of the kind, as <see cref="Stimulus.Key"/>; null when the kind says all.</summary>
    public string? Key { get; init; }

    /// <summary>Which event it is; null when it is none, or was kept before that was.</summary>
    public string? EventName => Name == Event.StimulusName ? Key : null;

    /// <summary>Look-up key over name and key, as for bookmarks.</summary>
    public required string Hash { get; init; }

    /// <summary>Only rests stored under this id may have it; null for any.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Only this instance may have it; null for any.</summary>
    public string? InstanceId { get; init; }

    /// <summary>What it brings, encoded by the engine; null for nothing.</summary>
    public string? Input { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when it may be delivered.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A stimulus that was never delivered.</summary>
/// <param name="Stimulus">Which.</param>
/// <param name="DiedAt">When it was given up.</param>
/// <param name="Failure">What failed at last; null when nobody ever waited for it.</param>
public sealed record DeadStimulus(QueuedStimulus Stimulus, DateTimeOffset DiedAt, string? Failure);

/// <summary>Somebody has seen to a dead letter. Kept for as long as the letter itself.</summary>
/// <param name="By">The account's name.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why nothing more is to be done about it.</param>
public sealed record Dismissal(string By, DateTimeOffset At, string Reason);
