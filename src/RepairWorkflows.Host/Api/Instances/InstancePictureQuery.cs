using System.ComponentModel;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Instances;

/// <summary>How much of an instance's path is drawn, and in which of its pictures.</summary>
internal sealed record InstancePictureQuery : IQueryParameters
{
    /// <summary>Which flowchart.</summary>
    [Description("The id of the flowchart to be drawn; the outermost unless said.")]
    public string? Flowchart { get; init; }

    /// <summary>How many entries of the journal.</summary>
    [Description("How many entries of its journal are drawn, from the first; all unless said.")]
    public string? UpTo { get; init; }

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (UpTo is not null && WholeNumber.Of(UpTo) is null)
        {
            yield return new("upTo", RepairErrors.FieldMalformed, "upTo must be a number.");
        }
    }
}
