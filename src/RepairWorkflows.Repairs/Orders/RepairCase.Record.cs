using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Orders;

/// <content>The order's row, and the cases it starts.</content>
public sealed partial class RepairCase
{
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
            Station = document.Station,
            Equipment = document.Equipment,
            OriginOrderId = document.Origin?.OrderId,
            OriginKind = document.Origin?.Kind,
            AboutOrderId = document.Complaint is { About: { Kind: Complaint.AboutKind } about } ? about.OrderId : null,
            ClosedAt = document.ClosedAt,
            Document = document.ToJson(),
        };
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
