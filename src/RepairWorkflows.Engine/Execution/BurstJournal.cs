using System.Text.Json.Serialization;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What happened in one burst, in order.</summary>
internal sealed class BurstJournal(InstanceState state, DateTimeOffset at)
{
    private readonly long _begunAt = Stopwatch.GetTimestamp();
    private readonly List<JournalEntry> _entries = [];
    private readonly HashSet<ActivityExecution> _touched = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>The executions the entries speak of, each once, in order of their first entry.</summary>
    public IReadOnlyCollection<ActivityExecution> Executions => _touched;

    public int FirstSequence { get; } = state.NextSequence;

    public DateTimeOffset At { get; } = at;

    /// <summary>Has how an execution stands recorded without an entry.</summary>
    public void Touch(ActivityExecution execution) => _touched.Add(execution);

    public void Add(ActivityExecution execution, string eventName, string? message = null)
    {
        _entries.Add(new JournalEntry(
            state.NextSequence++, execution.Id, execution.Activity.Id, execution.Activity.Type, eventName, message)
        {
            Microseconds = (long)Stopwatch.GetElapsedTime(_begunAt).TotalMicroseconds,
        });
        _touched.Add(execution);
    }
}

/// <summary>One entry of the journal.</summary>
/// <param name="Sequence">Counts from 0 over the instance's life.</param>
/// <param name="ExecutionId">Which execution.</param>
/// <param name="ActivityId">Of which step.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="EventName">What happened: <see cref="JournalEvents"/>.</param>
/// <param name="Message">More about it; null for none.</param>
public sealed record JournalEntry(
    int Sequence, string ExecutionId, string ActivityId, string ActivityType, string EventName, string? Message)
{
    /// <summary>
    /// When in its burst, by the machine's own time: for whoever looks for slow steps. Nothing depends on it, and for
    /// the workflow a burst is one instant.
    /// </summary>
    [JsonPropertyName("us")]
    public long Microseconds { get; init; }

    /// <summary>The instant, in a burst that ran <paramref name="at"/>.</summary>
    public DateTimeOffset In(DateTimeOffset at) => at.AddMicroseconds(Microseconds);
}

/// <summary>The events of the journal, as Elsa names them.</summary>
public static class JournalEvents
{
    /// <summary>A step begins.</summary>
    public const string Started = "Started";

    /// <summary>A step that rested goes on.</summary>
    public const string Resumed = "Resumed";

    /// <summary>A step rests.</summary>
    public const string Suspended = "Suspended";

    /// <summary>A step is over.</summary>
    public const string Completed = "Completed";

    /// <summary>A step gave outcomes and goes on resting. Not an Elsa event.</summary>
    public const string Emitted = "Emitted";

    /// <summary>A step was called off.</summary>
    public const string Canceled = "Canceled";

    /// <summary>A step faulted.</summary>
    public const string Faulted = "Faulted";

    /// <summary>Something went wrong with a step, and the step takes it on: a call reached nobody.</summary>
    public const string Error = "Error";
}
