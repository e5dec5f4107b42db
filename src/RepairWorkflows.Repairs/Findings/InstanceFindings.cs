using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>Lists instances that do not go on by themselves, with what there is to know about each.</summary>
internal sealed class InstanceFindings(
    IInstanceReader instances, InstanceInspector inspector, DefinitionCatalogue definitions)
{
    public async Task<Found<InstanceFinding>> ListAsync(
        FindingKind kind, int skip, int size, Actor by, CancellationToken cancellationToken)
    {
        var page = await instances.ListAsync(FilterOf(kind), skip, size, cancellationToken);
        List<InstanceFinding> rows = [];
        foreach (var header in page.Headers)
        {
            rows.Add(await DescribeAsync(header, by, cancellationToken));
        }

        return new(rows, page.Total);
    }

    /// <summary>Which instances are of a kind: none is of two.</summary>
    public static InstanceFilter FilterOf(FindingKind kind) => kind switch
    {
        FindingKind.Stuck => new() { IsStuck = true, IsSetAside = false },
        FindingKind.Faulted => new() { HasOpenFault = true, IsStuck = false, IsSetAside = false },
        FindingKind.SetAside => new() { IsSetAside = true },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No instances are of this kind."),
    };

    private async Task<InstanceFinding> DescribeAsync(
        InstanceHeader header, Actor by, CancellationToken cancellationToken)
    {
        try
        {
            var workflow = await definitions.GetVersionAsync(header.DefinitionVersionId, cancellationToken);
            var view = await inspector.FindAsync(header.Id, cancellationToken);
            return view is null
                ? new InstanceFinding { Header = header }      // removed a moment ago
                : Describe(InstanceSight.For(by, view), new StepNames(workflow)) with
                {
                    WorkflowName = workflow.Definition.Name,
                };
        }
        catch (CodedException unreadable)
        {
            // A definition that cannot be compiled any more hides none of the other rows, nor its own.
            return new InstanceFinding { Header = header, UnreadableReason = unreadable.Message };
        }
    }

    private static InstanceFinding Describe(InstanceView view, StepNames names)
    {
        var running = view.Executions.Select(execution => execution.Id).ToHashSet();
        var incident = view.Incidents.LastOrDefault(incident => running.Contains(incident.ExecutionId));
        var step = incident?.ActivityId ?? (view.AwaitingBranches is [var first, ..] ? first : null);
        return new InstanceFinding
        {
            Header = view.Header,
            Order = OrderReference.Of(view.Companion),
            Step = step is null ? null : names.Of(step),
            Incident = incident,
            UnreadableReason = view.QuarantineReason,
        };
    }
}
