namespace RepairWorkflows.Repairs.Orders;

/// <content>The order's row.</content>
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
            ClosedAt = document.ClosedAt,
            Document = document.ToJson(),
        };
    }
}
