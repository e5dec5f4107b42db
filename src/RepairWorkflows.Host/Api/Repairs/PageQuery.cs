using System.ComponentModel;
using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Which page.</summary>
internal record PageQuery : IQueryParameters
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    /// <summary>Where the page before ended.</summary>
    [Description("`next` of the page before.")]
    public string? After { get; init; }

    /// <summary>How many; 1 to 200.</summary>
    [Description("How many, 1 to 200; 50 unless said.")]
    public string? Size { get; init; }

    /// <summary>How many, said or not.</summary>
    internal int PageSize => string.IsNullOrEmpty(Size) ? 50 : int.Parse(Size, Whole, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public virtual IEnumerable<FieldError> FindErrors()
    {
        if (!string.IsNullOrEmpty(Size) && !int.TryParse(Size, Whole, CultureInfo.InvariantCulture, out _))
        {
            yield return WholeNumber.Malformed("size");
        }
        else if (PageSize is < 1 or > 200)
        {
            yield return new("size", RepairErrors.FieldOutOfRange, "size must be 1 to 200.");
        }
    }
}
