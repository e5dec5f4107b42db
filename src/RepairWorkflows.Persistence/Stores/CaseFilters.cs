using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Which orders a board shows, and what of them.</summary>
internal static class CaseFilters
{
    /// <summary>
    /// The row without its document, which is long, except before triage: boards show how urgent the report says it is.
    /// </summary>
    public static readonly Expression<Func<OrderRow, CaseRecord>> ToRecord = row => new CaseRecord
    {
        OrderId = new RepairOrderId(row.OrderId),
        InstanceId = row.InstanceId,
        Process = row.Process,
        Number = row.Number,
        Status = row.Status,
        Urgency = row.Urgency,
        CustomerName = row.CustomerName,
        Unit = row.Unit,
        Phone = row.Phone,
        Category = row.Category,
        Channel = row.Channel,
        ReportedAt = row.ReportedAt,
        NextDueAt = row.NextDueAt,
        NextDuePolicy = row.NextDuePolicy,
        NextWarnAt = row.NextWarnAt,
        Technician = row.Technician,
        IsOnHold = row.IsOnHold,
        Urgings = row.Urgings,
        Station = row.Station,
        Equipment = row.Equipment,
        OriginOrderId = row.OriginOrderId,
        OriginKind = row.OriginKind,
        AboutOrderId = row.AboutOrderId,
        ClosedAt = row.ClosedAt,
        Document = row.Urgency == null ? row.Document : string.Empty,
    };

    public static IQueryable<OrderRow> Apply(RepairWorkflowsDb db, CaseFilter filter)
    {
        var orders = OfStations(filter, db.Orders.AsNoTracking());
        if (filter.Process is { } process)
        {
            orders = orders.Where(row => row.Process == process);
        }

        if (filter.Equipment is { } equipment)
        {
            orders = orders.Where(row => row.Equipment == equipment);
        }

        if (filter.TaskRoles is { } roles)
        {
            orders = orders.Where(row =>
                db.TaskRoles.Any(task => task.OrderId == row.OrderId && roles.Contains(task.Role)));
        }

        if (filter.TasksOf is { } actor)
        {
            orders = OfTasksFor(actor, db, orders);
        }

        return filter.Text?.Trim() is { Length: > 0 } text ? WithText(text, filter.IsBlindToPhones, orders) : orders;
    }

    private static IQueryable<OrderRow> OfStations(CaseFilter filter, IQueryable<OrderRow> orders)
    {
        if (filter.Station is { } station)
        {
            orders = orders.Where(row => row.Station == station);
        }

        return filter.RegionStations is { } stations
            ? orders.Where(row => row.Station == null || stations.Contains(row.Station))
            : orders;
    }

    private static IQueryable<OrderRow> WithText(string text, bool isBlindToPhones, IQueryable<OrderRow> orders)
    {
        var folded = OrderRow.Fold(text);
        return isBlindToPhones
            ? orders.Where(row => row.Number.StartsWith(text) || row.Number.StartsWith(folded)
                || row.SearchText.Substring(0, row.SearchText.Length - row.Phone.Length).Contains(folded))
            : orders.Where(row => row.Number.StartsWith(text) || row.Number.StartsWith(folded)
                || row.SearchText.Contains(folded));
    }

    private static IQueryable<OrderRow> OfTasksFor(Actor actor, RepairWorkflowsDb db, IQueryable<OrderRow> orders)
    {
        var own = OrderRow.Fold(actor.Name);
        return orders.Where(row => db.TaskRoles.Any(task => task.OrderId == row.OrderId
            && actor.Roles.Contains(task.Role)
            && (task.Role != Role.Technician || row.TechnicianFolded == null || row.TechnicianFolded == own)));
    }
}
