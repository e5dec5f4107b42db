using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>What publishing a definition would mean.</summary>
/// <param name="PublishedVersion">The number of the version that is published now; null when none is.</param>
/// <param name="Changes">In what the definition differs from it, in words.</param>
/// <param name="Running">The instances that have not ended: they stay on their versions.</param>
/// <param name="Errors">What keeps it from being published.</param>
/// <param name="Warnings">What does not, but can hardly be meant.</param>
internal sealed record PublicationPreview(
    int? PublishedVersion, IReadOnlyList<ChangeInWords> Changes, IReadOnlyList<RunningVersion> Running,
    IReadOnlyList<FieldError> Errors, IReadOnlyList<FieldError> Warnings)
{
    /// <summary>Its scenarios.</summary>
    public ScenariosAhead Scenarios { get; init; } = new(0, IsRequired: false);
}

/// <summary>What is to be played.</summary>
/// <param name="Count">How many scenarios there are.</param>
/// <param name="IsRequired">Whether they are played before it is published, and have to hold.</param>
internal sealed record ScenariosAhead(int Count, bool IsRequired);

/// <summary>A difference, in the language of the request.</summary>
/// <param name="Kind">What kind of difference, <c>step-added</c>.</param>
/// <param name="Group">
/// What it is about: <c>steps</c>, <c>links</c>, <c>values</c>, <c>clocks</c>, <c>data</c>, <c>settings</c> or
/// <c>drawing</c>.
/// </param>
/// <param name="ActivityId">The step it lies at; null where it lies at none.</param>
/// <param name="Text">What differs.</param>
internal sealed record ChangeInWords(string Kind, string Group, string? ActivityId, string Text);

/// <summary>How many instances run a version.</summary>
/// <param name="Version">The version's number.</param>
/// <param name="Count">How many have not ended.</param>
internal sealed record RunningVersion(int Version, int Count);
