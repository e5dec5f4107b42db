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
    CriticalDepartments departments, ICaseReader cases)
{
    /// <summary>The form; null when there is no such action. For nobody in particular it has every field.</summary>
    public async Task<Form?> FindAsync(GetActionForm request, CancellationToken cancellationToken)
    {
        if (ActionCatalogue.Find(request.Action) is not { } action)
        {
            return null;
        }

        var fields = request.By is null ? action.Fields : action.FieldsFor(request.By);
        return new Form(
            action.Name,
            departments.WithChoices(
                equipment.WithChoices(
                    stations.WithChoices(await technicians.WithChoicesAsync(fields, cancellationToken))),
                await FindOutageAsync(action, request.OrderId, cancellationToken)))
        {
            Roles = action.Roles,
        };
    }

    // Only a form that names departments depends on the order.
    private async Task<Outage?> FindOutageAsync(
        RepairAction action, RepairOrderId? orderId, CancellationToken cancellationToken) =>
        orderId is { } id && action.Fields.Any(field => field.Name == CriticalDepartments.FieldName)
        && await cases.FindAsync(id, cancellationToken) is { } view
            ? OrderDocument.Parse(view.Order.Document).Outage
            : null;
}
