using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Takes documents from elsewhere as drafts: all that come together, or none.</summary>
public sealed class DefinitionImports(
    IDefinitionStore store, ActivityRegistry registry, DefinitionCatalogue catalogue, TimeProvider clock)
{
    /// <summary>
    /// Stores documents as drafts; nothing is published. A definition that there is gets what came as its draft, as
    /// <see cref="DefinitionLibrary.SaveAsync"/> does. One that there is not is made with the id, the number and the
    /// instant that the document says, as far as its id is free. Of a definition that comes in several versions at once
    /// each is kept, with its number.
    /// </summary>
    /// <returns>The versions, in the order of the files.</returns>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: one of them cannot be run. Nothing is stored.
    /// </exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>; likewise.</exception>
    /// <exception cref="EditedMeanwhileException">
    /// <see cref="EngineErrors.DefinitionEditedMeanwhile"/>; likewise.
    /// </exception>
    public Task<IReadOnlyList<StoredDefinition>> ImportAsync(
        IReadOnlyList<DefinitionFile> files, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(() => TakeAsync(files, edit, cancellationToken));

    private async Task<IReadOnlyList<StoredDefinition>> TakeAsync(
        IReadOnlyList<DefinitionFile> files, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        var drafts = new ImportedVersions(store, clock);
        var taken = new StoredDefinition[files.Count];
        foreach (var (index, file) in files.Index().OrderBy(entry => ImportedVersions.OrderOf(entry.Item.Document)))
        {
            taken[index] = await drafts.AddAsync(file.Document, edit, cancellationToken);
        }

        await CheckAsync(files.Zip(taken), drafts, cancellationToken);
        await store.SaveAllAsync(drafts.All, cancellationToken);
        foreach (var definitionId in taken.Select(draft => draft.DefinitionId).Distinct())
        {
            catalogue.Forget(definitionId);
        }

        return taken;
    }

    // One may use another that comes with it.
    private async Task CheckAsync(
        IEnumerable<(DefinitionFile File, StoredDefinition Draft)> taken, ImportedVersions drafts,
        CancellationToken cancellationToken)
    {
        var compiler = new WorkflowCompiler(registry, drafts);
        List<FieldError> errors = [];
        foreach (var (file, draft) in taken)
        {
            try
            {
                await compiler.CompileAsync(draft.Document, cancellationToken);
            }
            catch (InvalidRequestException refusal)
            {
                errors.AddRange(DefinitionFile.ErrorsIn(file.Name, refusal));
            }
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(EngineErrors.DefinitionInvalid, errors[0].Message, errors);
        }
    }
}

/// <summary>A document that came from elsewhere.</summary>
/// <param name="Name">What mistakes in it are reported under; null when it is the only one.</param>
/// <param name="Document">The document.</param>
public sealed record DefinitionFile(string? Name, JsonObject Document)
{
    /// <summary>What a refusal says, with the name of the file in which it is so.</summary>
    public static IEnumerable<FieldError> ErrorsIn(string? name, InvalidRequestException refusal) =>
        refusal.Fields.Select(error => error with { File = name });
}
