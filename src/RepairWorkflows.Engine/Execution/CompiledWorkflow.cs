using System.Collections.Frozen;
using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Execution;

/// <summary>A definition version ready to run: made once, shared by all its instances.</summary>
public sealed class CompiledWorkflow
{
    private readonly List<Node> _nodes = [];
    private readonly FrozenDictionary<string, Node> _byNodeId;

    private CompiledWorkflow(WorkflowDefinition definition, Workflow root, ConsumedWorkflows consumed)
    {
        Definition = definition;
        ConsumedIds = consumed.DefinitionIds;
        Root = Add(root, root.Id, around: null);
        _byNodeId = _nodes.ToFrozenDictionary(node => node.NodeId);
        PersistentInputs = definition.Inputs.Where(
            input => input.IsPersistent).Select(input => input.Name).ToFrozenSet();
        NamesOutputsByActivityName =
            definition.ToolVersion is { } tool && int.TryParse(tool.Split('.')[0], out var major) && major >= 3;
    }

    /// <summary>What it was made from.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>All its steps, the drawn root first.</summary>
    public IEnumerable<Activity> Steps => _nodes.Skip(1).Select(node => node.Activity);

    /// <summary>The definitions that it uses as activities, directly or not.</summary>
    public IReadOnlySet<string> ConsumedIds { get; }

    /// <summary>Whether it draws activities whose types are not there, at this moment.</summary>
    public bool HasUnknownSteps => _nodes.Exists(node => node.Activity is NotFoundActivity);

    internal Node Root { get; }

    internal IReadOnlySet<string> PersistentInputs { get; }

    internal bool NamesOutputsByActivityName { get; }

    internal IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Makes a definition ready to run that uses no other as an activity.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public static CompiledWorkflow From(WorkflowDefinition definition, ActivityRegistry registry) =>
        From(definition, registry, ConsumedWorkflows.None);

    /// <summary>Makes a definition ready to run.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public static CompiledWorkflow From(
        WorkflowDefinition definition, ActivityRegistry registry, ConsumedWorkflows consumed)
    {
        List<FieldError> errors = [];
        return From(definition, registry, consumed, errors)
            ?? throw DefinitionReader.Invalid(errors, definition.Document);
    }

    /// <summary>
    /// Likewise; null when something is wrong with it, or was before: <paramref name="errors"/> takes all of it.
    /// </summary>
    internal static CompiledWorkflow? From(
        WorkflowDefinition definition, ActivityRegistry registry, ConsumedWorkflows consumed, List<FieldError> errors)
    {
        var workflow = Drawn(definition, registry, consumed, errors);
        return errors.Count > 0 ? null : workflow;
    }

    /// <summary>
    /// What a definition draws, not to be run while anything is wrong with it; null when it cannot be drawn either.
    /// </summary>
    internal static CompiledWorkflow? Drawn(
        WorkflowDefinition definition, ActivityRegistry registry, ConsumedWorkflows consumed, List<FieldError> errors)
    {
        var drawn = new ActivityReader(registry, consumed, errors).Read(definition);
        StepTree.Check(drawn, errors);
        if (!MendableFaults.AreAll(errors))
        {
            return null;
        }

        var root = new Workflow
        {
            Root = drawn,
            Variables = definition.Variables,
            Definition = new ActivityDefinition
            {
                // The name an Elsa server gives the step above the drawn root; node ids begin with it.
                Id = Workflow.IdAround(drawn),
                Type = "Elsa.Workflow",
                Json = default(JsonElement),
            },
        };
        root.Children = [drawn];
        return new CompiledWorkflow(definition, root, consumed);
    }

    /// <summary>Its own steps, without those inside workflows that it uses as activities.</summary>
    internal IEnumerable<Node> OwnNodes => Own(Root.Activity).Select(NodeOf);

    private static IEnumerable<Activity> Own(Activity activity) =>
        activity is WorkflowActivity ? [activity] : [activity, .. activity.Children.SelectMany(Own)];

    /// <summary>The node id of one of its steps: the ids from the workflow down to it, joined by colons.</summary>
    public string NodeIdOf(Activity step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return NodeOf(step).NodeId;
    }

    internal Node NodeOf(Activity activity) => _nodes[activity.Index];

    internal Node? Find(string nodeId) => _byNodeId.GetValueOrDefault(nodeId);

    private Node Add(Activity activity, string nodeId, Node? around)
    {
        activity.Index = _nodes.Count;
        var node = new Node(activity, nodeId, around);
        _nodes.Add(node);
        foreach (var child in activity.Children)
        {
            Add(child, $"{nodeId}:{child.Id}", node);
        }

        return node;
    }
}
