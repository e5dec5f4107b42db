namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>
/// A second, plain way of playing a flowchart: one instance, in memory, by the written rules alone. It shares no code
/// with the engine.
/// </summary>
internal abstract class ReferenceFlow(FlowDrawing drawing)
{
    private const int MostSteps = 400;

    private readonly Dictionary<string, int> _rounds = [];
    private int _steps;
    private bool _isOver;

    public List<string> Trace { get; } = [];

    public string Status => _isOver ? "Finished" : "Suspended";

    /// <summary>It grew beyond what a test wants to follow.</summary>
    public bool IsTooLong => _steps > MostSteps;

    protected ReferenceGraph Graph { get; } = new(drawing);

    /// <summary>What is to run, first in first out.</summary>
    protected List<ReferenceStep> Queue { get; } = [];

    /// <summary>What rests, in the order it began.</summary>
    protected List<ReferenceStep> Resting { get; } = [];

    public IEnumerable<string> Events => Resting.Select(step => step.Id).Distinct();

    public void Start()
    {
        Queue.Add(new ReferenceStep(Graph.Start, false));
        RunQueue();
    }

    /// <summary>The oldest step of that name that rests goes on.</summary>
    public void Resume(string id)
    {
        var step = Resting.First(resting => resting.Id == id);
        Resting.Remove(step);
        Leave(step, null);
        RunQueue();
    }

    /// <summary>A step has ended: who is next? Steps go to the queue; steps to call off to the list.</summary>
    protected abstract void Next(ReferenceStep step, IReadOnlyList<string>? outcomes, List<string> toCancel);

    /// <summary>A step that rested or had faulted was called off.</summary>
    protected abstract void Forget(ReferenceStep step);

    /// <summary>Whether the steps before this one that rest or have faulted are called off when it begins.</summary>
    protected abstract bool EndsOthers(FlowStep step);

    protected virtual bool IsWaitedFor() => false;

    private void RunQueue()
    {
        while (Queue.Count > 0 && !IsTooLong)
        {
            _steps++;
            var step = Queue[0];
            Queue.RemoveAt(0);
            Action<ReferenceStep, FlowStep> begin = _isOver ? BeginLate : Begin;
            begin(step, Graph.Step(step.Id));
        }

        if (_isOver)
        {
            CancelAll();
        }
    }

    // Queued when the flowchart ended: it still runs, nothing follows it, and it may not rest.
    private void BeginLate(ReferenceStep step, FlowStep drawn)
    {
        Cancel(EndsOthers(drawn) ? Graph.Before(step.Id).ToList() : [], isBusy: true);
        if (drawn.Kind == StepKind.Event)
        {
            Resting.Add(step);
        }
        else if (drawn.Kind == StepKind.Fault)
        {
            Fault(step);
        }
        else
        {
            Trace.Add($"{step.Id} Completed");
        }
    }

    private void Begin(ReferenceStep step, FlowStep drawn)
    {
        if (EndsOthers(drawn))
        {
            Cancel(Graph.Before(step.Id).ToList(), isBusy: true);
        }

        switch (drawn.Kind)
        {
            case StepKind.Event:
                Resting.Add(step);
                break;
            case StepKind.Fault:
                Fault(step);
                break;
            case StepKind.End:
                Trace.Add($"{step.Id} Completed");
                Finish();
                break;
            default:
                Leave(step, OutcomesOf(drawn));
                break;
        }
    }

    private IReadOnlyList<string>? OutcomesOf(FlowStep step) =>
        step.Kind switch
        {
            StepKind.Yes => ["True"],
            StepKind.No => ["False"],
            StepKind.Fork => ["A", "B"],
            StepKind.Loop => [
                (_rounds[step.Id] = _rounds.GetValueOrDefault(step.Id) + 1) <= step.Rounds ? "True" : "False"],
            _ => null,
        };

    private void Leave(ReferenceStep step, IReadOnlyList<string>? outcomes)
    {
        Trace.Add($"{step.Id} Completed");
        var before = Queue.Count;
        List<string> toCancel = [];
        try
        {
            Next(step, outcomes, toCancel);
        }
        catch (InvalidOperationException)
        {
            Queue.RemoveRange(before, Queue.Count - before);
            Fault(step);
            return;
        }

        if (Queue.Count == before)
        {
            FinishIfIdle(isWaitedFor: IsWaitedFor());
        }

        Cancel(toCancel, isBusy: false);
    }

    private void Fault(ReferenceStep step)
    {
        Trace.Add($"{step.Id} Faulted");
        Faulted.Add(step);
    }

    /// <summary>What has faulted: it keeps the flowchart from ending.</summary>
    protected List<ReferenceStep> Faulted { get; } = [];

    private void Cancel(List<string> ids, bool isBusy)
    {
        var open = Resting.Concat(Faulted).Where(step => ids.Contains(step.Id)).OrderBy(step => step.Number).ToList();
        foreach (var step in open)
        {
            if (!Resting.Remove(step) && !Faulted.Remove(step))
            {
                continue;
            }

            Trace.Add($"{step.Id} Canceled");
            var before = Queue.Count;
            Forget(step);
            if (Queue.Count == before && !isBusy)
            {
                FinishIfIdle(isWaitedFor: false);
            }
        }
    }

    private void FinishIfIdle(bool isWaitedFor) =>
        _isOver |= Queue.Count == 0 && Resting.Count == 0 && Faulted.Count == 0 && !isWaitedFor;

    private void Finish()
    {
        CancelAll();
        _isOver = true;
    }

    private void CancelAll()
    {
        Trace.AddRange(Resting.Concat(Faulted).OrderBy(step => step.Number).Select(step => $"{step.Id} Canceled"));
        Resting.Clear();
        Faulted.Clear();
    }
}
