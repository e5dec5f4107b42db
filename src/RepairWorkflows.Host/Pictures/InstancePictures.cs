using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Draws which way instances went into the pictures of the versions they run.</summary>
internal sealed class InstancePictures(
    IWorkflowStore store, InstanceInspector instances, DefinitionCatalogue definitions, IClockRules rules,
    DrawingTurn turn)
{
    /// <summary>Draws a flowchart of one, in the language of the request.</summary>
    /// <param name="instanceId">Which instance.</param>
    /// <param name="flowchart">Which flowchart, as <see cref="PassagePictures"/> takes it.</param>
    /// <param name="asOf">What happened later is left out; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotFoundException">
    /// <see cref="EngineErrors.InstanceNotFound"/>, or its version is gone, or nothing is drawn in that:
    /// <see cref="HostErrors.PictureNotThere"/>.
    /// </exception>
    /// <exception cref="InvalidRequestException">
    /// Its version can no longer be read: <see cref="EngineErrors.DefinitionInvalid"/>.
    /// </exception>
    public async Task<ProcessPicture> DrawAsync(
        string instanceId, string? flowchart, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(instanceId, cancellationToken) is not { Header: var header })
        {
            throw NotFoundException.OfInstance(instanceId);
        }

        var workflow = await definitions.GetVersionAsync(header.DefinitionVersionId, cancellationToken);
        var passage = await PassageAsync(header, asOf ?? DateTimeOffset.MaxValue, cancellationToken);
        var (inForce, culture) = (await rules.FreshAsync(cancellationToken), CultureInfo.CurrentUICulture);
        return await turn.TakeAsync(
                () => PassagePictures.Of(workflow, flowchart, passage, inForce, culture), cancellationToken)
            ?? throw DefinitionPictures.NothingDrawn(flowchart ?? header.DefinitionId);
    }

    private async Task<InstancePassage> PassageAsync(
        InstanceHeader header, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var bursts = (await instances.ReadJournalAsync(header.Id, cancellationToken))
            .Where(burst => burst.At <= asOf).ToList();
        var isOver = header.Status is InstanceStatus.Finished or InstanceStatus.Cancelled;
        return new InstancePassage(
            header.Name ?? header.Id, bursts.LastOrDefault()?.At ?? header.CreatedAt,
            StepPassage.AllOf(bursts, isOver && header.FinishedAt <= asOf ? header.FinishedAt : null));
    }
}
