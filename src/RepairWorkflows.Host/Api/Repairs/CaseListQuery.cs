using System.ComponentModel;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Which page of which cases.</summary>
internal sealed record CaseListQuery : PageQuery
{
    /// <summary>The word for cases in a final state.</summary>
    public const string Closed = "closed";

    private const string Open = "open";

    /// <summary>Open or closed; open unless said.</summary>
    [Description("`open` (unless said) or `closed`.")]
    public string? State { get; init; }

    /// <summary>See <see cref="CaseFilter.Text"/>.</summary>
    [Description("Only cases whose number begins with, or whose customer, unit or phone contains it.")]
    public string? Text { get; init; }

    /// <summary>See <see cref="CaseFilter.TaskRoles"/>.</summary>
    [Description("Only cases with an open task for this role.")]
    public string? Role { get; init; }

    /// <summary>See <see cref="CaseFilter.Process"/>.</summary>
    [Description("Only cases of this process.")]
    public string? Process { get; init; }

    /// <summary>Which cases.</summary>
    internal CaseFilter Filter => new()
    {
        Process = Process,
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        TaskRoles = Role is null ? null : [Role],
    };

    /// <inheritdoc/>
    public override IEnumerable<FieldError> FindErrors()
    {
        if (State is not (null or Open or Closed))
        {
            yield return new("state", RepairErrors.FieldUnknownChoice, "state must be open or closed.");
        }

        if (Role is not null && !RepairWorkflows.Repairs.Orders.Role.All.Contains(Role))
        {
            yield return new("role", RepairErrors.FieldUnknownChoice, "There is no such role.");
        }

        if (Text?.Length > 100)
        {
            yield return new("text", RepairErrors.FieldTooLong, "text must have at most 100 characters.");
        }

        foreach (var error in base.FindErrors())
        {
            yield return error;
        }
    }
}
