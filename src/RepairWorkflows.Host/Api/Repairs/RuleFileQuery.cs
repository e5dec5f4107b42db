using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Which calendar, and how it shall be written.</summary>
internal record RuleFileQuery : IQueryParameters
{
    /// <summary>What it is called.</summary>
    [FromRoute]
    public required string Name { get; init; }

    /// <summary>Which version.</summary>
    [Description("Which version; the newest unless said.")]
    public string? Version { get; init; }

    /// <summary>How it is written.</summary>
    [Description("`json` (unless said) or, for a calendar, `csv`.")]
    public string? Format { get; init; }

    internal int? Number => WholeNumber.Of(Version);

    internal virtual IReadOnlyList<string> Formats => ["json", "csv"];

    internal RuleFormat AsFormat => Format == "csv" ? RuleFormat.Csv : RuleFormat.Json;

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (Version is not null && Number is null)
        {
            yield return WholeNumber.Malformed("version");
        }

        if (Format is not null && !Formats.Contains(Format))
        {
            yield return new(
                "format", RepairErrors.FieldUnknownChoice, $"format must be {string.Join(" or ", Formats)}.");
        }
    }
}

/// <summary>Which policy: it has no rows that a spreadsheet could show.</summary>
internal sealed record PolicyFileQuery : RuleFileQuery
{
    internal override IReadOnlyList<string> Formats => ["json"];
}

/// <summary>What is published, and why.</summary>
internal sealed record RulePublication : IQueryParameters
{
    /// <summary>What it is called.</summary>
    [FromRoute]
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    [Description("Why it is published: 1 to 500 characters.")]
    public string? Reason { get; init; }

    /// <summary>The version it was made from.</summary>
    [Description("The version it was made from, 0 for a new one: refused when another is the newest by now.")]
    public string? BasedOn { get; init; }

    internal int? Basis => WholeNumber.Of(BasedOn);

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (BasedOn is not null && Basis is null)
        {
            yield return WholeNumber.Malformed("basedOn");
        }
    }
}
