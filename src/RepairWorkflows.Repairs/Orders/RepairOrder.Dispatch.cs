using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Orders;

/// <content>From the report to the signed slip.</content>
public sealed partial class RepairOrder
{
    /// <summary>
    /// Says how urgent it is and when the visit shall be (S3.2). Null members leave what was reported; the time the
    /// customer would like becomes the appointment, unless it has passed or it is an emergency: there one goes now.
    /// </summary>
    internal void Triage(Urgency urgency, string? category, DateTimeOffset? appointmentAt, bool? paid,
        DateTimeOffset now)
    {
        Require(RepairStatus.Reported);
        if (appointmentAt is { } time)
        {
            RequireAhead(time, now);
        }

        var preferred = urgency == Urgency.Emergency ? null : Document.Report.PreferredVisitAt;
        Document = Document with
        {
            Urgency = urgency,
            Category = category ?? Document.Category,
            AppointmentAt = appointmentAt ?? (preferred > now ? preferred : null),
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
                Copies = Document.IsPaid ? 3 : 2,
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

    /// <summary>A technician signs for the slip (S3.3): from now on it is that technician's work.</summary>
    internal void SignSlip(string technician, DateTimeOffset now)
    {
        Require(RepairStatus.Ticketed);
        Document = Document with
        {
            Status = RepairStatus.SlipSigned,
            Technician = technician,
            Slip = Document.Slip! with { SignedAt = now },
        };
    }
}
