using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>What is about to be published: what an editor holds, or what is saved.</summary>
internal sealed class DefinitionDrafts(IDefinitionStore store, DefinitionLibrary library)
{
    /// <summary>Finds it.</summary>
    /// <param name="definitionId">Which definition.</param>
    /// <param name="model">What an editor holds; null for the latest version.</param>
    /// <param name="edit">Who asks, and what they have read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: no editor could draw it.
    /// </exception>
    public async Task<StoredDefinition> OfAsync(
        string definitionId, JsonObject? model, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return await store.FindLatestAsync(definitionId, cancellationToken)
                ?? throw NotFoundException.OfDefinition(definitionId);
        }

        model["definitionId"] = definitionId;
        return await library.DraftAsync(model, edit, cancellationToken);
    }
}
