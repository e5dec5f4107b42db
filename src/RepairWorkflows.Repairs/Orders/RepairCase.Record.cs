using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Orders;

/// <content>The order's row, and the cases it starts.</content>
public sealed partial class RepairCase
{
    private bool _wasFinal;
    private bool _distributes;

    private CaseRecord ToRecord()
    {
        var document = Order.Document;
        var nearest = Clocks.Nearest;
        return new CaseRecord
        {
            OrderId = Order.Id,
            InstanceId = Order.Id.ToString(),
            Process = document.Process,
            Number = document.Number,
            Status = document.Status,
            Urgency = document.Urgency,
            CustomerName = document.Report.CustomerName,
            Unit = document.Report.Unit,
            Phone = document.Report.Phone,
            Category = document.Category,
            Channel = document.Report.Channel,
            ReportedAt = document.Report.ReportedAt,
            NextDueAt = nearest?.DueAt,
            NextDuePolicy = nearest?.Policy,
            NextWarnAt = nearest?.WarnAt,
            Technician = document.Technician,
            IsOnHold = document.IsOnHold && !Order.IsFinal,
            Urgings = document.Urgings.Count,
            Station = document.Station,
            Equipment = document.Equipment,
            OriginOrderId = document.Origin?.OrderId,
            OriginKind = document.Origin?.Kind,
            AboutOrderId = document.Complaint is { About: { Kind: Complaint.AboutKind } about } ? about.OrderId : null,
            ClosedAt = document.ClosedAt,
            Document = document.ToJson(),
        };
    }

    /// <summary>Orders are given in turn once the burst is committed.</summary>
    internal void Distribute() => _distributes = true;

    // Whoever had it is free for another one.
    private OutgoingMessage[] TakeDistribution()
    {
        var frees = Order.IsFinal && !_wasFinal && Order.Document.Dispatch is { IsInTurn: true, MostOpenOrders: > 0 };
        _wasFinal = Order.IsFinal;
        if (!_distributes && !frees)
        {
            return [];
        }

        _distributes = false;
        return [new OutgoingMessage(Distribution.MessageKind, $"{Order.Id}/distribution/{Timeline.Length}", "{}")];
    }

    private OutgoingMessage[] TakeStarts()
    {
        OutgoingMessage[] taken =
        [
            .. _starts.Select(start => new OutgoingMessage(
                LinkedStart.MessageKind, start.Key, JsonSerializer.Serialize(start, RepairJson.Plain.LinkedStart))),
        ];
        _starts.Clear();
        return taken;
    }
}
