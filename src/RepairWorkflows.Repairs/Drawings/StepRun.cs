using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>One execution of a step, as far as the journal has told of it.</summary>
/// <param name="nodeId">The step's node id.</param>
/// <param name="startedAt">When it began.</param>
internal sealed class StepRun(string nodeId, DateTimeOffset startedAt)
{
    private const string OnlyOutcome = "Done";

    private readonly HashSet<string> _outcomes = [];

    /// <summary>The step's node id.</summary>
    public string NodeId => nodeId;

    /// <summary>Where it stands.</summary>
    public PassageState State { get; private set; } = PassageState.UnderWay;

    /// <summary>When it came to stand there.</summary>
    public DateTimeOffset At { get; private set; } = startedAt;

    /// <summary>The outcomes it gave.</summary>
    public IReadOnlyCollection<string> Outcomes => _outcomes;

    /// <summary>Takes what happened to it.</summary>
    public void Take(JournalEntry entry, DateTimeOffset at)
    {
        switch (entry.EventName)
        {
            case JournalEvents.Completed:
                Give(entry.Message ?? OnlyOutcome);
                Stand(PassageState.Done, at);
                break;
            case JournalEvents.Emitted:
                Give(entry.Message ?? OnlyOutcome);
                break;
            case JournalEvents.Canceled:
                Stand(PassageState.CalledOff, at);
                break;
            case JournalEvents.Faulted:
                Stand(PassageState.Faulted, at);
                break;
            case JournalEvents.Started or JournalEvents.Resumed when State != PassageState.UnderWay:
                Stand(PassageState.UnderWay, at);
                break;
        }
    }

    /// <summary>It was called off, unless it was over.</summary>
    public void CallOff(DateTimeOffset at)
    {
        if (State == PassageState.UnderWay)
        {
            Stand(PassageState.CalledOff, at);
        }
    }

    private void Give(string outcomes) => _outcomes.UnionWith(outcomes.Split(", "));

    private void Stand(PassageState state, DateTimeOffset at) => (State, At) = (state, at);
}
