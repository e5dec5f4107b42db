using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>The forms of actions, as they are asked of one person.</summary>
internal sealed class ActionForms(
    TechnicianField technicians, StationDirectory stations, EquipmentDirectory equipment,
    CriticalDepartments departments)
{
    /// <summary>The form; null when there is no such action. For nobody in particular it has every field.</summary>
    public async Task<Form?> FindAsync(string name, Actor? by, CancellationToken cancellationToken)
    {
        if (ActionCatalogue.Find(name) is not { } action)
        {
            return null;
        }

        var fields = by is null ? action.Fields : action.FieldsFor(by);
        return new Form(
            action.Name,
            departments.WithChoices(equipment.WithChoices(
                stations.WithChoices(await technicians.WithChoicesAsync(fields, cancellationToken)))))
        {
            Roles = action.Roles,
        };
    }
}
