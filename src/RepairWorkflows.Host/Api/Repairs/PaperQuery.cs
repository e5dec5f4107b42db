using System.ComponentModel;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>On which paper.</summary>
internal sealed record PaperQuery : IQueryParameters
{
    /// <summary>The paper.</summary>
    [Description("`a4` (unless said) or `80mm`, a roll.")]
    public string? Size { get; init; }

    internal PaperSize AsSize => Size is null ? PaperSize.A4 : PaperSize.Find(Size)!;

    /// <inheritdoc/>
    public IEnumerable<FieldError> FindErrors()
    {
        if (Size is not null && PaperSize.Find(Size) is null)
        {
            yield return new(
                "size", RepairErrors.FieldUnknownChoice,
                $"size must be {string.Join(" or ", PaperSize.All.Select(size => size.Name))}.");
        }
    }
}
