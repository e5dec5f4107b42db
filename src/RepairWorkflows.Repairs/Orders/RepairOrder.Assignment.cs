using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Orders;

/// <content>How it comes to a technician, and from one to another.</content>
public sealed partial class RepairOrder
{
    /// <summary>It comes to a technician that way from now on.</summary>
    internal void DispatchBy(DispatchRule rule) => Document = Document with { Dispatch = rule.IsUsual ? null : rule };

    /// <summary>It is given to a technician, who has yet to sign for the slip.</summary>
    /// <param name="technician">To whom.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="now">When.</param>
    /// <param name="openOrders">How many open orders that one has.</param>
    internal void Assign(string technician, string by, DateTimeOffset now, int openOrders)
    {
        Require(RepairStatus.Ticketed);
        RequireThat(
            Document.Technician is null, RepairErrors.OrderAssigned, "The order was given to somebody already.");
        RequireRoom(openOrders);
        Give(new Reassignment(null, technician, null, by, now));
    }

    /// <summary>Whoever it was given to does not take it.</summary>
    internal void Decline(string reason, string by, DateTimeOffset now)
    {
        Require(RepairStatus.Ticketed);
        Give(new Reassignment(Document.Technician, null, reason, by, now));
    }

    /// <summary>A technician signs for the slip (S3.3): from now on it is that technician's work.</summary>
    /// <param name="technician">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="openOrders">How many open orders that one has; among them this one, when it was given.</param>
    internal void SignSlip(string technician, DateTimeOffset now, int openOrders = 0)
    {
        Require(RepairStatus.Ticketed);
        if (Document.Technician is null)
        {
            RequireRoom(openOrders);
        }

        Document = Document with
        {
            Status = RepairStatus.SlipSigned,
            Technician = technician,
            Slip = Document.Slip! with { SignedAt = now },
        };
    }

    /// <summary>Gives the order to another technician, or takes it back.</summary>
    /// <param name="reassignment">From whom, to whom and why.</param>
    /// <param name="isToSign">
    /// Whether the other one has to sign for the slip and to come (S3.3): a visit under way ends with the reason.
    /// </param>
    /// <param name="openOrders">How many open orders the other one has.</param>
    internal void Reassign(Reassignment reassignment, bool isToSign, int openOrders = 0)
    {
        RequireOpen();
        RequireThat(
            Document.Technician is { } current
                && !string.Equals(current, reassignment.To, StringComparison.OrdinalIgnoreCase),
            RepairErrors.TechnicianUnchanged, "The order is that technician's, or nobody has it yet.");
        if (reassignment.To is not null)
        {
            RequireRoom(openOrders);
        }

        if (isToSign)
        {
            EndVisit(reassignment.Reason ?? string.Empty);
            Document = Document with
            {
                Status = RepairStatus.Ticketed, Slip = Document.Slip! with { SignedAt = null },
            };
        }

        Give(reassignment);
    }

    private void Give(Reassignment reassignment) => Document = Document with
    {
        Technician = reassignment.To,
        Reassignments = [.. Document.Reassignments, reassignment],
    };

    private void RequireRoom(int openOrders)
    {
        if (!Document.HasRoom(openOrders))
        {
            var most = Document.Dispatch!.MostOpenOrders;
            throw new RuleViolationException(
                RepairErrors.TechnicianBusy, $"The technician has {openOrders} open orders, of {most} at most.")
            {
                Reason = "most",
                Values = [openOrders, most],
            };
        }
    }
}
