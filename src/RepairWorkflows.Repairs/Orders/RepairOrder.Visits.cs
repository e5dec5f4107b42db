using RepairWorkflows.Repairs.Contacts;

namespace RepairWorkflows.Repairs.Orders;

/// <content>From the signed slip to the site.</content>
public sealed partial class RepairOrder
{
    // ADR 0010: S3.8 lets an emergency wait for other reasons, and does not say how long.
    private static readonly TimeSpan LongestEmergencyWait = TimeSpan.FromHours(2);

    /// <summary>The technician sets out (S8.3.2).</summary>
    internal void SetOut(DateTimeOffset now)
    {
        Require(RepairStatus.SlipSigned);
        Document = Document with { Status = RepairStatus.OnTheWay };
        ChangeVisit(visit => visit with { SetOutAt = now });
    }

    /// <summary>The technician is on site; long before an agreed time with the reason.</summary>
    internal void Arrive(DateTimeOffset now, string? earlyReason = null)
    {
        Require(RepairStatus.SlipSigned, RepairStatus.OnTheWay);
        Document = Document with { Status = RepairStatus.OnSite };
        ChangeVisit(visit => visit with { ArrivedAt = now, EarlyReason = earlyReason });
    }

    /// <summary>The technician will be late (S3.7).</summary>
    internal void ReportLate(string reason)
    {
        Require(RepairStatus.SlipSigned, RepairStatus.OnTheWay);
        ChangeVisit(visit => visit with { LateReasons = [.. visit.LateReasons, reason] });
    }

    /// <summary>The visit cannot be made now (S3.8): the technician has to set out anew.</summary>
    internal void CannotCome(string reason)
    {
        Require(RepairStatus.SlipSigned, RepairStatus.OnTheWay);
        ChangeVisit(visit => visit with { CannotComeReason = reason });
        Document = Document with { Status = RepairStatus.SlipSigned };
    }

    /// <summary>The customer was called because of a late arrival (S3.7).</summary>
    /// <param name="contact">The call.</param>
    /// <param name="promisedAt">When the technician will be there; must lie ahead. Null when nobody was
    /// reached.</param>
    internal void CallCustomer(CustomerContact contact, DateTimeOffset? promisedAt)
    {
        Require(RepairStatus.Ticketed, RepairStatus.SlipSigned, RepairStatus.OnTheWay);
        Document = Document with { Contacts = [.. Document.Contacts, contact] };
        if (promisedAt is { } time)
        {
            Promise(time, contact.At);
        }
    }

    /// <summary>Another time was agreed, with an apology (S3.8).</summary>
    internal void AgreeNewTime(CustomerContact contact, DateTimeOffset newTime)
    {
        Require(RepairStatus.SlipSigned);
        Promise(newTime, contact.At);
        Document = Document with { Contacts = [.. Document.Contacts, contact] };
    }

    private void Promise(DateTimeOffset time, DateTimeOffset now)
    {
        RequireAhead(time, now);
        RequireThat(
            Document.Urgency != Urgency.Emergency || time - now <= LongestEmergencyWait, RepairErrors.EmergencyPutOff,
            "An emergency is put off by two hours at most.");
        ChangeVisit(visit => visit with { PromisedTimes = [.. visit.PromisedTimes, time] });
        Document = Document with { AppointmentAt = time };
    }
}
