using System.ComponentModel;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Which version is printed.</summary>
internal record PrintQuery : IQueryParameters
{
    /// <summary>Which version.</summary>
    [Description("Which version; the latest unless said, a draft or not.")]
    public string? Version { get; init; }

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (Version is not null && WholeNumber.Of(Version) is null)
        {
            yield return WholeNumber.Malformed("version");
        }
    }
}

/// <summary>Which version, and which of its pictures.</summary>
internal sealed record PictureQuery : PrintQuery
{
    /// <summary>Which flowchart.</summary>
    [Description("The id of the flowchart to be drawn; the outermost unless said.")]
    public string? Flowchart { get; init; }
}
