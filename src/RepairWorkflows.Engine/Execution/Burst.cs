using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// Carries one instance from one rest to the next, in memory: no input or output, no clock, no chance. What it changes
/// is in <see cref="State"/>, <see cref="Journal"/> and <see cref="Messages"/> afterwards.
/// </summary>
internal sealed partial class Burst(
    CompiledWorkflow workflow, InstanceState state, BurstServices services, DateTimeOffset now,
    InstanceCompanion? companion)
{
    private readonly WorkQueue _queue = new();
    private CancellationToken _stop;

    public CompiledWorkflow Workflow { get; } = workflow;

    public InstanceState State { get; } = state;

    public BurstServices Services { get; } = services;

    public DateTimeOffset Now { get; } = now;

    public InstanceCompanion? Companion { get; } = companion;

    public BurstJournal Journal { get; } = new(state, now);

    public List<OutgoingMessage> Messages { get; } = [];

    public OutputRegister Register { get; } = new();

    /// <summary>The bursts it has run inline, in the order they began.</summary>
    public List<Burst> Children { get; } = [];

    /// <summary>What it shares with those.</summary>
    public BurstFamily Family { get; init; } = new(null);

    /// <summary>Whether the instance had ended before the burst.</summary>
    public bool WasOver { get; } = state.IsOver;

    /// <summary>The bookmarks the burst began with.</summary>
    public IReadOnlySet<string> MarksBefore { get; } = state.Bookmarks.Select(mark => mark.Id).ToHashSet();

    /// <summary>How many incidents the instance had before the burst.</summary>
    public int IncidentsBefore { get; } = state.Incidents.Count;

    /// <summary>What the starter gave; after a rest what of it survives, with what ended the rest.</summary>
    public IReadOnlyDictionary<string, object?> WorkflowInput { get; private set; } = state.Input;

    /// <summary>What the workflow's variables begin with, by name, where the starter said so.</summary>
    public IReadOnlyDictionary<string, object?> FirstVariables { get; set; } = new Dictionary<string, object?>();

    /// <summary>What the stimulus brought that started the instance.</summary>
    public object? TriggerInput { get; private set; }

    /// <summary>Begins the instance and runs it to its first rest.</summary>
    public ValueTask StartAsync(
        IReadOnlyDictionary<string, object?> input, object? triggerInput, CancellationToken cancellationToken)
    {
        WorkflowInput = input;
        TriggerInput = triggerInput;
        State.Input = input.Where(entry => Workflow.PersistentInputs.Contains(entry.Key)).ToDictionary();
        _queue.Add(new WorkItem(Workflow.Root, null) { Variables = FirstVariables });
        return RunAsync(cancellationToken);
    }

    /// <summary>Takes the bookmarks on, one after the other, to the next rest.</summary>
    public ValueTask ResumeAsync(
        IEnumerable<(ActiveBookmark Bookmark, object? Input)> resumed, CancellationToken cancellationToken)
    {
        var given = new Dictionary<string, object?>(WorkflowInput);
        foreach (var (bookmark, input) in resumed)
        {
            foreach (var (name, value) in bookmark.Execution.Activity.InputsOf(input))
            {
                given[name] = value;
            }

            _queue.Add(new WorkItem(
                bookmark.Execution.Node, bookmark.Execution.Parent)
            { Resumed = bookmark, Input = input });
        }

        WorkflowInput = given;
        return RunAsync(cancellationToken);
    }

    public bool IsQueued(ActivityExecution owner, Activity child) => _queue.HasQueued(owner, child);

    private async ValueTask InvokeAsync(
        ActivityExecution execution, Bookmark? bookmark, WorkItem? item, CancellationToken cancellationToken)
    {
        // A step whose node has a bookmark is told of as resumed even when this execution is a fresh one, as by Elsa.
        var marked = State.Bookmarks.Exists(mark => mark.Execution.Node == execution.Node);
        Journal.Add(execution, marked ? JournalEvents.Resumed : JournalEvents.Started);
        try
        {
            CheckLength();
            var context = new StepContext(this, execution);
            await context.EvaluateInputsAsync(cancellationToken);
            await CancelAllAsync(ChildrenEndedBy(execution, bookmark), execution.Parent, cancellationToken);
            if (bookmark is { IsBurned: true })
            {
                State.Bookmarks.Remove(item!.Resumed!);
            }

            var resumption = bookmark is null ? null : new Resumption(bookmark, item!.Input);
            var result = await CarryOutAsync(context, execution, resumption, cancellationToken);
            await ApplyAsync(execution, result, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !_stop.IsCancellationRequested)
        {
            Fault(execution, failure);
        }

        if (execution.Status == ActivityStatus.Running && State.Bookmarks.Exists(mark => mark.Execution == execution))
        {
            Journal.Add(execution, JournalEvents.Suspended);
        }
    }
}
