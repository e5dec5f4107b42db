using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>What became of one step of an instance, over all its executions.</summary>
/// <param name="State">Where it stands: under way while one of them is, else where the last that ended stands.</param>
/// <param name="Times">How often it began.</param>
/// <param name="At">When it came to stand there: one that is under way, when it began.</param>
/// <param name="Outcomes">All outcomes it gave.</param>
public sealed record StepPassage(PassageState State, int Times, DateTimeOffset At, IReadOnlySet<string> Outcomes)
{
    /// <summary>What a journal says of the steps that began, by their node ids.</summary>
    /// <param name="bursts">The journal, oldest first.</param>
    /// <param name="endedAt">When the instance ended; null while it has not, or when it faulted.</param>
    public static IReadOnlyDictionary<string, StepPassage> AllOf(
        IEnumerable<BurstRecord> bursts, DateTimeOffset? endedAt)
    {
        ArgumentNullException.ThrowIfNull(bursts);
        Dictionary<string, StepRun> runs = [];
        foreach (var burst in bursts)
        {
            Take(runs, burst);
        }

        // An instance that ends leaves the steps that rest without a word in the journal.
        if (endedAt is { } end)
        {
            runs.Values.ToList().ForEach(run => run.CallOff(end));
        }

        return runs.Values.GroupBy(run => run.NodeId).ToDictionary(node => node.Key, node => Of([.. node]));
    }

    private static void Take(Dictionary<string, StepRun> runs, BurstRecord burst)
    {
        var nodes = burst.Executions.ToDictionary(execution => execution.Id, execution => execution.NodeId);
        foreach (var entry in burst.Entries)
        {
            var at = entry.In(burst.At);
            runs.TryAdd(entry.ExecutionId, new StepRun(nodes[entry.ExecutionId], at));
            runs[entry.ExecutionId].Take(entry, at);
        }

        // So does one that is called off from outside.
        foreach (var execution in burst.Executions.Where(one => one.Status == ActivityStatus.Canceled))
        {
            runs.GetValueOrDefault(execution.Id)?.CallOff(burst.At);
        }
    }

    private static StepPassage Of(IReadOnlyList<StepRun> runs)
    {
        var open = runs.Where(run => run.State == PassageState.UnderWay).ToList();
        var last = open.Count > 0 ? open.MinBy(run => run.At)! : runs.MaxBy(run => run.At)!;
        return new(last.State, runs.Count, last.At, runs.SelectMany(run => run.Outcomes).ToHashSet());
    }
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
