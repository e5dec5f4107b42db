using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Orders;

/// <content>The order's row, and the cases it starts.</content>
public sealed partial class RepairCase
{
    private bool _wasInHand;
    private bool _wasAwaitingTurn;

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

    // It came to wait for its turn, or whoever had it has room for another one.
    private OutgoingMessage[] TakeDistribution()
    {
        var (isAwaitingTurn, isInHand) = (Order.Document.IsAwaitingTurn, Order.Status.IsInHand());
        var waits = isAwaitingTurn && !_wasAwaitingTurn;
        var frees = !isInHand && _wasInHand && Order.Document.Dispatch is { IsInTurn: true, MostOpenOrders: > 0 };
        (_wasAwaitingTurn, _wasInHand) = (isAwaitingTurn, isInHand);
        if (!waits && !frees)
        {
            return [];
        }

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
