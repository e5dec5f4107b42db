using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Containers;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Activities.States;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Looks into a drawing at one place: also into a workflow that is used as an activity, which the drawing only names.
/// </summary>
public sealed class Subgraphs(WorkflowCompiler compiler)
{
    /// <summary>The activity at a place, with all inside it; the whole workflow where there is no such place.</summary>
    /// <param name="version">The drawing.</param>
    /// <param name="nodeId">The place; null for the whole.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DrawnNode> AtAsync(
        StoredDefinition version, string? nodeId, CancellationToken cancellationToken)
    {
        var workflow = await compiler.CompileAsync(version.Document, cancellationToken);
        return Draw((nodeId is null ? null : workflow.Find(nodeId)) ?? workflow.Root, workflow);
    }

    /// <summary>The way to an activity from the outside; null when there is none at that place.</summary>
    /// <param name="version">The drawing.</param>
    /// <param name="nodeId">The place.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DrawnWay?> WayToAsync(
        StoredDefinition version, string nodeId, CancellationToken cancellationToken)
    {
        var workflow = await compiler.CompileAsync(version.Document, cancellationToken);
        if (workflow.Find(nodeId) is not { } child)
        {
            return null;
        }

        List<Node> way = [.. child.Surroundings.Reverse(), child];
        var canvas = way.SkipLast(1).LastOrDefault(node => IsCanvas(node.Activity)) ?? way[0];
        return new DrawnWay(
            Draw(child, workflow), Draw(canvas, workflow), [.. way.Zip(way.Skip(1), Segment).OfType<WaySegment>()]);
    }

    // What designers draw other activities on.
    private static bool IsCanvas(Activities.Activity activity) => activity is Flowchart or Sequence or StateMachine;

    // A flowchart is the canvas itself, and the workflow what is around all: neither is a step on the way.
    private static WaySegment? Segment(Node node, Node inside) => node.Activity is Workflow or Flowchart
        ? null
        : new WaySegment(
            node.NodeId, node.Activity.Id, node.Activity.Type, node.Activity.Definition.Name ?? node.Activity.Type,
            ActivitySlots.NameOf(node.Activity, inside.Activity));

    private static DrawnNode Draw(Node node, CompiledWorkflow workflow) => new(
        node.NodeId,
        node.Around is { } above ? ActivitySlots.NameOf(above.Activity, node.Activity) : null,
        EditorDocuments.Of(node, workflow));
}

/// <summary>An activity at its place in a drawing.</summary>
/// <param name="NodeId">Its place.</param>
/// <param name="Port">In which slot of the activity around it; null for the workflow itself.</param>
/// <param name="Activity">As it is drawn, with all inside it.</param>
public sealed record DrawnNode(string NodeId, string? Port, JsonObject Activity);

/// <summary>The way to an activity.</summary>
/// <param name="ChildNode">The activity.</param>
/// <param name="Container">The canvas that it is drawn on.</param>
/// <param name="PathSegments">The activities around it, the outermost first.</param>
public sealed record DrawnWay(DrawnNode ChildNode, DrawnNode Container, IReadOnlyList<WaySegment> PathSegments);

/// <summary>An activity on the way to one inside it.</summary>
/// <param name="ActivityNodeId">Its place.</param>
/// <param name="ActivityId">Its id.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="ActivityName">Its name; the type where it has none.</param>
/// <param name="PortName">The slot that the way goes on in.</param>
public sealed record WaySegment(
    string ActivityNodeId, string ActivityId, string ActivityType, string ActivityName, string PortName);
