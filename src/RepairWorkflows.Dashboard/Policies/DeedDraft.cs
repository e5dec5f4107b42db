using RepairWorkflows.Repairs.Clocks;
using Roles = RepairWorkflows.Repairs.Orders.Role;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>What happens at a stage, as it is being edited.</summary>
public sealed class DeedDraft(StageDeed deed)
{
    /// <summary>What.</summary>
    public StageDeedKind Kind { get; set; } = deed.Kind;

    /// <summary>Whose task it becomes.</summary>
    public string Role { get; set; } = deed.Kind == StageDeedKind.Task ? deed.Name ?? "" : Roles.ServiceSupervisor;

    /// <summary>What the task is called; blank for the product's own words.</summary>
    public string Text { get; set; } = deed.Text ?? "";

    /// <summary>The name of the event.</summary>
    public string Event { get; set; } = deed.Kind == StageDeedKind.Event ? deed.Name ?? "" : "";

    /// <summary>What was edited, with what belongs to its kind alone; null while an event has no name.</summary>
    public StageDeed? Deed => Kind switch
    {
        StageDeedKind.Task => new(Kind, Role, string.IsNullOrWhiteSpace(Text) ? null : Text),
        StageDeedKind.Event => string.IsNullOrWhiteSpace(Event) ? null : new(Kind, Event),
        _ => new(Kind),
    };

    /// <summary>A task for the service supervisor.</summary>
    public static DeedDraft New() => new(new StageDeed(StageDeedKind.Task, Roles.ServiceSupervisor));
}
