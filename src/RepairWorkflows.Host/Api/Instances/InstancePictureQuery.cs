using System.ComponentModel;
using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Instances;

/// <summary>Which picture of an instance is drawn, and as of when.</summary>
internal sealed record InstancePictureQuery : IQueryParameters
{
    /// <summary>Which flowchart.</summary>
    [Description(
        "The flowchart to be drawn: its id, or the ids of the containers down to it (/outer/inner); the outermost "
        + "unless said.")]
    public string? Flowchart { get; init; }

    /// <summary>As of when.</summary>
    [Description("What happened later is left out, for example 2026-03-10T14:30:00+08:00; nothing is unless said.")]
    public string? AsOf { get; init; }

    /// <summary>The instant; null for none, or one that cannot be read.</summary>
    public DateTimeOffset? Instant => DateTimeOffset.TryParse(
        AsOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (AsOf is not null && Instant is null)
        {
            yield return new("asOf", RepairErrors.FieldMalformed, "asOf must be a time.")
            {
                Reason = "instant",
                Values = ["asOf"],
            };
        }
    }
}
