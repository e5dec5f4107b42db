using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Reads what was sent for an action: against its form, and against those whom it names.</summary>
internal sealed class ActionFields(
    StationDirectory stations, EquipmentDirectory equipment, CriticalDepartments departments)
{
    /// <summary>What was sent, and the task that it is meant for; null for any.</summary>
    /// <remarks>
    /// Every bad field is named at once: one that is unknown does not hide what the action has to say to the others.
    /// </remarks>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ActionInvalid"/>.</exception>
    public (ActionInput Input, string? TaskId) Read(
        RepairAction action, TakeAction command, NamedByAction named, OrderDocument order, DateTimeOffset now)
    {
        var (values, errors) = FormReader.Read(
            [.. departments.WithChoices(action.Fields, order.Outage), Field.TaskId], command.Fields, now);
        errors =
        [
            .. errors, .. TechnicianField.Settle(values, named.Technician, order.Station),
            .. OrderNumberField.Settle(values, named.Order), .. stations.Unknown(values),
            .. equipment.Unknown(values),
        ];
        errors = [.. errors, .. action.Check(values, command.By).ExceptBy(errors.Select(e => e.Field), e => e.Field)];
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(
                RepairErrors.ActionInvalid, RepairTexts.Get($"error.{RepairErrors.ActionInvalid}"), errors);
        }

        var taskId = values.Text(Field.TaskId.Name) ?? command.TaskId;
        values.Json.Remove(Field.TaskId.Name);
        equipment.Classify(values);
        var input = new ActionInput(action.Name, values, command.By, now)
        {
            Stations = stations, CriticalDepartments = departments.All, OpenOrders = named.OpenOrders,
        };
        return (input, taskId);
    }
}
