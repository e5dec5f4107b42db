using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>What became of one step of an instance.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Times">How often it began.</param>
/// <param name="At">When it came to stand there: one that is under way, when it began.</param>
/// <param name="Outcomes">All outcomes it gave, each time it ran.</param>
public sealed record StepPassage(PassageState State, int Times, DateTimeOffset At, IReadOnlySet<string> Outcomes)
{
    private const string OnlyOutcome = "Done";

    /// <summary>What a journal says of the steps that began, by their node ids.</summary>
    /// <param name="bursts">The journal, oldest first.</param>
    public static IReadOnlyDictionary<string, StepPassage> AllOf(IEnumerable<BurstRecord> bursts)
    {
        ArgumentNullException.ThrowIfNull(bursts);
        Dictionary<string, StepPassage> steps = [];
        foreach (var burst in bursts)
        {
            var nodes = burst.Executions.ToDictionary(execution => execution.Id, execution => execution.NodeId);
            foreach (var entry in burst.Entries)
            {
                var (node, at) = (nodes[entry.ExecutionId], entry.In(burst.At));
                var before = steps.GetValueOrDefault(node) ?? new(default, 0, at, new HashSet<string>());
                steps[node] = before.After(entry, at);
            }
        }

        return steps;
    }

    private StepPassage After(JournalEntry entry, DateTimeOffset at) => entry.EventName switch
    {
        JournalEvents.Started => this with { State = PassageState.UnderWay, Times = Times + 1, At = at },
        JournalEvents.Completed => this with { State = PassageState.Done, At = at, Outcomes = With(entry.Message) },
        JournalEvents.Emitted => this with { Outcomes = With(entry.Message) },
        JournalEvents.Canceled => this with { State = PassageState.CalledOff, At = at },
        JournalEvents.Faulted => this with { State = PassageState.Faulted, At = at },
        JournalEvents.Resumed when State == PassageState.UnderWay => this,
        JournalEvents.Resumed => this with { State = PassageState.UnderWay, At = at },
        _ => this,
    };

    private HashSet<string> With(string? outcomes) => [.. Outcomes, .. outcomes?.Split(", ") ?? [OnlyOutcome]];
}

/// <summary>Where a step of an instance stands.</summary>
public enum PassageState
{
    /// <summary>It began and is not over.</summary>
    UnderWay,

    /// <summary>It is over, with an outcome.</summary>
    Done,

    /// <summary>It was called off.</summary>
    CalledOff,

    /// <summary>An error ended it.</summary>
    Faulted,
}
