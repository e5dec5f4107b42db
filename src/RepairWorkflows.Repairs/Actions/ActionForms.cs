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
        var order = await FindOrderAsync(fields, request.OrderId, cancellationToken);
        return new Form(
            action.Name,
            departments.WithChoices(
                equipment.WithChoices(
                    stations.WithChoices(await technicians.WithChoicesAsync(fields, order, cancellationToken))),
                order?.Outage))
        {
            Roles = action.Roles,
        };
    }

    // Only a form that names departments or technicians depends on the order.
    private async Task<OrderDocument?> FindOrderAsync(
        IReadOnlyList<FormField> fields, RepairOrderId? orderId, CancellationToken cancellationToken) =>
        orderId is { } id && fields.Any(field => field.Name is CriticalDepartments.FieldName or TechnicianField.Name)
        && (await cases.ReadDocumentsAsync([id], cancellationToken)).TryGetValue(id, out var document)
            ? OrderDocument.Parse(document)
            : null;
}
