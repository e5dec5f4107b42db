using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Looks up what an action names, before it is taken: inside the burst nothing else is read.</summary>
internal sealed class ActionLookup(TechnicianField technicians, OrderNumberField orders, ICaseReader cases)
{
    /// <summary>What the action names, as far as it is there; orders are counted where that matters.</summary>
    public async Task<NamedByAction> FindAsync(
        RepairAction action, TakeAction command, RepairCase? repair, CancellationToken cancellationToken)
    {
        var technician = await technicians.FindAsync(
            TextOf(action, command, TechnicianField.Name), cancellationToken);
        return new(
            technician,
            await orders.FindAsync(TextOf(action, command, OrderNumberField.Name), command.By, cancellationToken),
            action.GivesOrder && repair?.Order.Document.Dispatch is { MostOpenOrders: > 0 }
                ? await cases.CountInHandAsync(technician?.UserName ?? command.By.Name, cancellationToken)
                : 0);
    }

    private static string? TextOf(RepairAction action, TakeAction command, string name) =>
        action.Fields.Any(field => field.Name == name)
            && command.Fields[name] is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : null;
}
