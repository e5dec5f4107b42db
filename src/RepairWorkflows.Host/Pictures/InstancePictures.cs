using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Draws the path of instances into the pictures of the versions they run.</summary>
internal sealed class InstancePictures(
    InstanceInspector instances, DefinitionCatalogue definitions, IClockRules rules, DrawingTurn turn)
{
    /// <summary>Draws all flowcharts of one, the outermost first, in the language of the request.</summary>
    /// <param name="instanceId">Which instance.</param>
    /// <param name="upTo">How many entries of its journal are drawn; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotFoundException">
    /// <see cref="EngineErrors.InstanceNotFound"/>, or its version is gone, or nothing is drawn in that:
    /// <see cref="HostErrors.PictureNotThere"/>.
    /// </exception>
    public async Task<IReadOnlyList<ProcessPicture>> DrawAsync(
        string instanceId, int? upTo, CancellationToken cancellationToken)
    {
        var header = (await instances.FindAsync(instanceId, cancellationToken))?.Header
            ?? throw NotFoundException.OfInstance(instanceId);
        var workflow = await definitions.GetVersionAsync(header.DefinitionVersionId, cancellationToken);
        var bursts = Cut(await instances.ReadJournalAsync(instanceId, cancellationToken), upTo);
        var path = new TakenPath(
            header.Name ?? instanceId, bursts.LastOrDefault()?.At ?? header.CreatedAt, StepPassage.AllOf(bursts));
        var (inForce, culture) = (await rules.FreshAsync(cancellationToken), CultureInfo.CurrentUICulture);
        var pictures = await turn.TakeAsync(
            () => ProcessPictures.WithPath(workflow, path, inForce, culture), cancellationToken);
        return pictures.Count > 0 ? pictures : throw DefinitionPictures.NothingDrawn(header.DefinitionId);
    }

    private static List<BurstRecord> Cut(IReadOnlyList<BurstRecord> bursts, int? upTo) =>
    [
        .. bursts.Select(burst => burst with { Entries = [.. burst.Entries.Where(entry => !(entry.Sequence >= upTo))] })
            .Where(burst => burst.Entries.Count > 0),
    ];
}
