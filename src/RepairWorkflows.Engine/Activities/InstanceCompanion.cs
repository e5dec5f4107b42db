namespace RepairWorkflows.Engine.Activities;

/// <summary>
/// Domain state that belongs to one workflow instance: loaded with it, changed by its activities in memory, and
/// committed in the same transaction.
/// </summary>
public abstract class InstanceCompanion
{
    /// <summary>
    /// Called at the beginning of each burst that somebody or something sets off, before that is looked at: what fell
    /// due before it comes before it, though its timer has not rung yet. May change the companion; a second call with
    /// the same instant changes nothing.
    /// </summary>
    /// <param name="now">The instant of the burst.</param>
    /// <returns>The rests of this instance that go on because of it; may be empty.</returns>
    public virtual IReadOnlyList<Signal> CatchUp(DateTimeOffset now) => [];

    /// <summary>
    /// One of the companion's own timers has come due. Called before the burst; may change the companion. A second call
    /// for the same timer changes nothing.
    /// </summary>
    /// <param name="timer">Which, with the instant it was due.</param>
    /// <param name="now">The instant of the burst.</param>
    /// <returns>The rests of this instance that go on because of it; may be empty.</returns>
    public abstract IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now);

    /// <summary>
    /// Told within the commit of the start that asked for a number; before <see cref="TakeEffects"/>. Nothing is known
    /// of it earlier, since a start that fails takes none.
    /// </summary>
    public virtual void OnNumbered(string number)
    {
    }

    /// <summary>
    /// Called when the burst is at rest, just before its commit: hands over, once, which timers and messages the
    /// companion's changes ask for.
    /// </summary>
    public abstract CompanionEffects TakeEffects(DateTimeOffset now);
}

/// <summary>Resumes every bookmark of one instance that has this name and key.</summary>
/// <param name="Name">The bookmarks' name.</param>
/// <param name="Key">The bookmarks' key; null matches bookmarks without a key.</param>
/// <param name="Input">What the resumed step is given.</param>
public sealed record Signal(string Name, string? Key, object? Input);

/// <summary>A timer of one instance.</summary>
/// <param name="Id">Unique over all instances.</param>
/// <param name="Name">What it is for: a bookmark's name, or the companion's own word.</param>
/// <param name="Target">The bookmark it resumes, or what the companion wrote there.</param>
/// <param name="DueAt">When it fires: never earlier, and at once when that has passed.</param>
public sealed record InstanceTimer(string Id, string Name, string Target, DateTimeOffset DueAt);

/// <summary>What a companion's changes ask of the commit.</summary>
public sealed record CompanionEffects
{
    /// <summary>Nothing.</summary>
    public static CompanionEffects None { get; } = new();

    /// <summary>Timers to set; one with an id that exists replaces it.</summary>
    public IReadOnlyList<InstanceTimer> SetTimers { get; init; } = [];

    /// <summary>Ids of timers to drop; one that is gone is no error.</summary>
    public IReadOnlyList<string> DropTimers { get; init; } = [];

    /// <summary>Messages to send after the commit.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>Events for the instance's own steps, sent after the commit.</summary>
    public IReadOnlyList<RaisedEvent> Events { get; init; } = [];
}

/// <summary>
/// An event that one instance alone hears, as if a step of its own had published it: once, and when nothing waits for
/// it yet, by what waits next.
/// </summary>
/// <param name="Key">Tells it from all others; the same when the same burst is run again.</param>
/// <param name="Name">The event's name; upper and lower case count.</param>
/// <param name="Payload">What it brings.</param>
public sealed record RaisedEvent(string Key, string Name, IReadOnlyDictionary<string, object?> Payload);

/// <summary>Something to tell the world after a commit: delivered at least once.</summary>
/// <param name="Kind">Which handler delivers it, for example <c>notification</c>.</param>
/// <param name="Key">The same on every delivery; receivers tell repeats by it. Unique over all messages.</param>
/// <param name="Payload">The content, as JSON text.</param>
public sealed record OutgoingMessage(string Kind, string Key, string Payload);
