using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>Says what publishing a definition would say; nothing is stored.</summary>
public sealed class DefinitionReview(
    WorkflowCompiler compiler, PublishRules rules, IEnumerable<IDefinitionCheck> checks)
{
    /// <summary>Looks at a document beside whatever is published.</summary>
    public async Task<ReviewedDefinition> OfAsync(string document, CancellationToken cancellationToken)
    {
        try
        {
            var workflow = await compiler.CompileAsync(document, cancellationToken);
            var warnings = await rules.CheckAsync(document, cancellationToken);
            return new ReviewedDefinition
            {
                Errors = [.. checks.SelectMany(check => check.Check(workflow))],
                Warnings = [.. DefinitionWarnings.Of(workflow), .. warnings],
                Accepted = AcceptedFindings.In(workflow),
            };
        }
        catch (InvalidRequestException invalid)
        {
            return new ReviewedDefinition { Errors = invalid.Fields };
        }
    }
}

/// <summary>What publishing a definition would say.</summary>
public sealed record ReviewedDefinition
{
    /// <summary>What keeps it from being published.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>What does not, but can hardly be meant.</summary>
    public IReadOnlyList<FieldError> Warnings { get; init; } = [];

    /// <summary>What its author accepts, with the reasons.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];
}
