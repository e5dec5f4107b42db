using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>An instance as people read it: of what is counted, <see cref="Most"/> entries at most.</summary>
public sealed record InstanceReport
{
    /// <summary>The most entries of a list.</summary>
    public const int Most = 50;

    /// <summary>What it is.</summary>
    public required InstanceHeader Header { get; init; }

    /// <summary>What people call its definition; null when that cannot be read, or has no name.</summary>
    public string? WorkflowName { get; init; }

    /// <summary>The repair order it runs; null when it runs none, or that cannot be read.</summary>
    public OrderReference? Order { get; init; }

    /// <summary>Why its state cannot be read; null when it can. Then what is counted is empty.</summary>
    public string? UnreadableReason { get; init; }

    /// <summary>Its faults, the newest first.</summary>
    public required Found<ReportedIncident> Incidents { get; init; }

    /// <summary>Where it rests, oldest first.</summary>
    public required Found<ReportedRest> Rests { get; init; }

    /// <summary>Steps at which a branch has arrived that waits for others, as people call them.</summary>
    public required Found<string> AwaitingBranches { get; init; }

    /// <summary>The workflow's own variables that survive a rest, as they are declared.</summary>
    public required Found<VariableView> Variables { get; init; }

    /// <summary>
    /// All flowcharts that the version it runs draws, the outermost first; also while its state cannot be read.
    /// </summary>
    public required IReadOnlyList<ReportedFlowchart> Flowcharts { get; init; }

    internal static InstanceReport Of(InstanceView view, CompiledWorkflow? workflow)
    {
        var names = new StepNames(workflow);
        var running = view.Executions.Select(execution => execution.Id).ToHashSet();
        return new InstanceReport
        {
            Header = view.Header,
            WorkflowName = workflow?.Definition.Name,
            Order = OrderReference.Of(view.Companion),
            UnreadableReason = view.QuarantineReason,
            Flowcharts = workflow is null ? [] : [.. FlowchartsOf(workflow)],
            Incidents = Part(view.Incidents.Reverse(), view.Incidents.Count, incident => new ReportedIncident(
                names.Of(incident.ActivityId), incident, running.Contains(incident.ExecutionId))),
            Rests = Part(view.Rests, view.Rests.Count, rest => new ReportedRest(
                names.Of(rest.ActivityId), rest.Bookmark.Name, rest.Bookmark.Key, rest.CreatedAt,
                rest.Bookmark.DueAt)),
            AwaitingBranches = Part(view.AwaitingBranches, view.AwaitingBranches.Count, names.Of),
            Variables = Part(view.Variables, view.Variables.Count, variable => variable),
        };
    }

    private static IEnumerable<ReportedFlowchart> FlowchartsOf(CompiledWorkflow workflow) =>
        DrawnFlowchart.AllIn(workflow, ProcessPictures.NameOf(workflow))
            .Select(one => new ReportedFlowchart(one.Path, one.Title));

    private static Found<TShown> Part<T, TShown>(IEnumerable<T> all, int total, Func<T, TShown> show) =>
        new([.. all.Take(Most).Select(show)], total);
}

/// <summary>A flowchart.</summary>
/// <param name="Path">
/// The ids of the containers down to it from the root, which is left out: <c>/outer/inner</c>; empty for the root.
/// </param>
/// <param name="Title">What people call it.</param>
public sealed record ReportedFlowchart(string Path, string Title);

/// <summary>A fault.</summary>
/// <param name="Step">What people call the step.</param>
/// <param name="Incident">What happened.</param>
/// <param name="IsOpen">Whether the step may still be done again.</param>
public sealed record ReportedIncident(string Step, Incident Incident, bool IsOpen)
{
    /// <summary>What happened, and what lay behind it.</summary>
    public string Failure => IncidentText.Of(Incident);
}

/// <summary>A rest.</summary>
/// <param name="Step">What people call the step.</param>
/// <param name="Kind">What kind of stimulus takes it on, for example <c>Elsa.Event</c>.</param>
/// <param name="Key">What the stimulus must say besides, for example the event's name; null for nothing.</param>
/// <param name="Since">Since when.</param>
/// <param name="DueAt">When it goes on by itself; null for never.</param>
public sealed record ReportedRest(string Step, string Kind, string? Key, DateTimeOffset Since, DateTimeOffset? DueAt);
