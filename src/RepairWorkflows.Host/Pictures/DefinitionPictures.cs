using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Draws versions of definitions, with the limits that are in force.</summary>
internal sealed class DefinitionPictures(
    IDefinitionStore store, WorkflowCompiler compiler, IClockRules rules, TimeProvider clock, DrawingTurn turn)
{
    /// <summary>Draws one, in the language of the request.</summary>
    /// <param name="definitionId">Which definition.</param>
    /// <param name="version">Which version; null for the latest, a draft or not.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotFoundException">
    /// There is no such definition or version, or nothing is drawn in it: <see cref="HostErrors.PictureNotThere"/>.
    /// </exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<DefinitionPrint> DrawAsync(
        string definitionId, string? version, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        var chosen = VersionSelector.Pick(versions, version)
            ?? throw (versions.Count == 0
                ? NotFoundException.OfDefinition(definitionId)
                : NotFoundException.OfVersion(definitionId, version!)); // the latest there is in any case
        var workflow = await compiler.CompileAsync(chosen.Document, cancellationToken);
        var (inForce, culture) = (await rules.FreshAsync(cancellationToken), CultureInfo.CurrentUICulture);
        var pictures = await turn.TakeAsync(
            () => ProcessPictures.Of(workflow, inForce, culture, byLayers: false), cancellationToken);
        return pictures.Count == 0
            ? throw NothingDrawn(definitionId)
            : new DefinitionPrint
            {
                Name = workflow.Definition.Name ?? definitionId,
                Version = chosen.Version,
                State = chosen.IsPublished ? "published" : chosen.IsLatest ? "draft" : "earlier",
                PrintedAt = inForce.Site.ToLocal(clock.GetUtcNow()),
                Pictures = pictures,
                Steps = ProcessPictures.StepsOf(workflow, inForce, culture),
            };
    }

    /// <summary>Nothing is drawn in the definition, or in a flowchart of that id.</summary>
    public static NotFoundException NothingDrawn(string id) =>
        new(HostErrors.PictureNotThere, $"Nothing is drawn in {id}.") { Reason = "drawing", Values = [id] };
}
