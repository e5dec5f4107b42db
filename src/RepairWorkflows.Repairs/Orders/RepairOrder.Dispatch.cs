using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Orders;

/// <content>From the report to the signed slip.</content>
public sealed partial class RepairOrder
{
    /// <summary>
    /// Says how urgent it is and when the visit shall be (S3.2). A null category or payment leaves what was reported;
    /// without an appointment there is none: what the customer would like is a wish until somebody agrees to it.
    /// </summary>
    internal void Triage(Urgency urgency, string? category, DateTimeOffset? appointmentAt, bool? paid,
        DateTimeOffset now)
    {
        Require(RepairStatus.Reported);
        if (appointmentAt is { } time)
        {
            RequireThat(
                urgency != Urgency.Emergency, RepairErrors.EmergencyWithAppointment,
                "An emergency is gone to at once (S8.3.2): there is no later appointment for it.");
            RequireAhead(time, now);
        }

        Document = Document with
        {
            Urgency = urgency,
            Category = category ?? Document.Category,
            AppointmentAt = appointmentAt,
            IsPaid = paid ?? Document.IsPaid,
        };
    }

    /// <summary>Writes the slip: in two copies, or in three when the customer pays (S3.3).</summary>
    internal void WriteTicket(string? content, string by, DateTimeOffset now)
    {
        Require(RepairStatus.Reported);
        RequireThat(Document.Urgency is not null, RepairErrors.OrderNotTriaged, "Nobody has said how urgent it is.");
        Document = Document with
        {
            Status = RepairStatus.Ticketed,
            Slip = new DispatchSlip
            {
                Content = content ?? Document.Report.Description,
                Copies = CopiesOf(Document.IsPaid),
                WrittenBy = by,
                WrittenAt = now,
            },
        };
    }

    /// <summary>Engineering has taken note of the slip (S3.3).</summary>
    internal void AcknowledgeNotice(string by, DateTimeOffset now)
    {
        Require(RepairStatus.Ticketed);
        Document = Document with { Slip = Document.Slip! with { NoticedBy = by, NoticedAt = now } };
    }

    /// <summary>
    /// Makes it one step more urgent; false when it stays as it is: nobody has said how urgent, or there is nothing
    /// above. An emergency is gone to at once, so what has an appointment ahead does not become one.
    /// </summary>
    internal bool RaiseUrgency(DateTimeOffset now)
    {
        RequireOpen();
        Urgency? next = Document.Urgency switch
        {
            Urgency.General => Urgency.Urgent,
            Urgency.Urgent when !(Document.AppointmentAt > now) => Urgency.Emergency,
            _ => null,
        };
        Document = Document with { Urgency = next ?? Document.Urgency };
        return next is not null;
    }

    // Service centre and customer; finance too when the customer pays (S3.3).
    private static int CopiesOf(bool isPaid) => isPaid ? 3 : 2;
}
