using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Comparing;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Works out what publishing a definition would mean; nothing is stored.</summary>
internal sealed class PublicationPreviews(
    IDefinitionStore store, DefinitionReview review, DefinitionVersions versions, ChangeWords words,
    ProblemTexts texts)
{
    /// <summary>Looks at a version as it would be published.</summary>
    public async Task<PublicationPreview> OfAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var published = await store.FindPublishedAsync(draft.DefinitionId, cancellationToken);
        var reviewed = await review.OfAsync(draft.Document, cancellationToken);
        return new(
            published?.Version,
            [.. DefinitionComparison.Between(published?.Document, draft.Document).Select(words.Say)],
            await RunningAsync(draft.DefinitionId, cancellationToken),
            [.. reviewed.Errors.Select(texts.Say)], [.. reviewed.Warnings.Select(texts.Say)]);
    }

    private async Task<IReadOnlyList<RunningVersion>> RunningAsync(
        string definitionId, CancellationToken cancellationToken) =>
        [
            .. (await versions.ListAsync(definitionId, cancellationToken))
                .Where(version => version.RunningCount > 0)
                .Select(version => new RunningVersion(version.Version, version.RunningCount)),
        ];
}
