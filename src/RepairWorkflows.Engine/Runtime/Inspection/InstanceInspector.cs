using System.Text.Json;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>Shows what an instance is and did, without taking it on.</summary>
public sealed class InstanceInspector(IWorkflowStore store, DefinitionCatalogue definitions)
{
    /// <summary>The instance; null when there is none.</summary>
    public async Task<InstanceView?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(instanceId, cancellationToken) is not { } stored)
        {
            return null;
        }

        if (stored.QuarantineReason is { } reason)
        {
            return Unreadable(stored, reason);
        }

        var workflow = await definitions.GetVersionAsync(stored.Header.DefinitionVersionId, cancellationToken);
        var state = new InstanceState
        {
            Id = instanceId, CreatedAt = stored.Header.CreatedAt, Status = stored.Header.Status,
        };
        return ReadableState.WhyNotRead(stored.State, state, workflow) is { } unreadable
            ? Unreadable(stored, unreadable)
            : View(stored, state);
    }

    /// <summary>The journal, burst by burst, oldest first; empty when there is no such instance.</summary>
    public async Task<IReadOnlyList<BurstRecord>> ReadJournalAsync(
        string instanceId, CancellationToken cancellationToken)
    {
        List<BurstRecord> bursts = [];
        await foreach (var log in store.ReadLogAsync(instanceId, cancellationToken))
        {
            bursts.Add(LogCodec.Read(log.Content));
        }

        return bursts;
    }

    /// <summary>
    /// What the steps of an instance are called in the drawing it runs, by their node ids; one without a name is left
    /// out, and there is none for an instance that is not there.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadNamesAsync(
        string instanceId, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(instanceId, cancellationToken) is not { } stored)
        {
            return new Dictionary<string, string>();
        }

        var workflow = await definitions.GetVersionAsync(stored.Header.DefinitionVersionId, cancellationToken);
        return workflow.Nodes.Where(node => node.Activity.Definition.Name is not null)
            .ToDictionary(node => node.NodeId, node => node.Activity.Definition.Name!);
    }

    /// <summary>The id of the instance that an execution belongs to; empty when it is no execution's.</summary>
    public static string InstanceOf(string executionId) =>
        executionId.LastIndexOf('-') is var end and > 0 ? executionId[..end] : "";

    /// <summary>Likewise, of an instance that there is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    public async Task<IReadOnlyList<BurstRecord>> GetJournalAsync(
        string instanceId, CancellationToken cancellationToken) =>
        await ReadJournalAsync(instanceId, cancellationToken) is { Count: > 0 } bursts
            ? bursts
            : await store.FindAsync(instanceId, cancellationToken) is null
                ? throw NotFoundException.OfInstance(instanceId)
                : [];

    private static InstanceView Unreadable(StoredInstance stored, string reason) =>
        new() { Header = stored.Header, Companion = stored.Companion, QuarantineReason = reason };

    private static InstanceView View(StoredInstance stored, InstanceState state) =>
        new()
        {
            Header = stored.Header,
            Companion = stored.Companion,
            AwaitingBranches = state.IsOver ? [] : [.. state.Executions.SelectMany(ArrivalsAt).Distinct()],
            Rests = [.. state.Bookmarks.Select(Rest)],
            Incidents = state.Incidents,
            Executions = [.. state.Executions.Select(Execution)],
            Input = PlainJson.OfMap(state.Input),
            Output = PlainJson.OfMap(state.Output),
            Properties = PlainJson.OfMap(state.Properties),
            Variables =
            [
                .. state.Executions.Take(1).SelectMany(root => root.Variables).Where(slot => slot.IsPersistent)
                    .Select(slot => new VariableView(slot.Id, slot.Name, PlainJson.Of(slot.Value))),
            ],
            NextSequence = state.NextSequence,
        };

    private static RestView Rest(ActiveBookmark mark) =>
        new(
            mark.Id, mark.Execution.Activity.Id, mark.Execution.Node.NodeId, mark.Execution.Id, mark.Bookmark,
            mark.CreatedAt);

    // A token lies at its step until that is done: only at a join that does not run yet does it wait for others.
    private static IEnumerable<string> ArrivalsAt(ActivityExecution execution) =>
        execution is { Activity: Flowchart flowchart, StoredMemory: { } memory }
            ? memory.Deserialize(FlowJson.Default.FlowMemory)?.Tokens
                .Where(token => token.IsPending && flowchart.IsJoin(token.To)
                    && execution.ActiveChildren.All(child => child.Activity.Id != token.To))
                .Select(token => token.To) ?? []
            : [];

    private static ExecutionView Execution(ActivityExecution execution) =>
        new(execution.Id, execution.Parent?.Id, execution.Node.NodeId, execution.Parent?.Node.NodeId);
}
