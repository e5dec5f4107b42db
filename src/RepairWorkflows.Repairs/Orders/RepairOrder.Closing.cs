using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Closing;

namespace RepairWorkflows.Repairs.Orders;

/// <content>From the finished repair to the archive.</content>
public sealed partial class RepairOrder
{
    /// <summary>The customer accepts the repair (S8.4.3).</summary>
    internal void Accept(AcceptanceRecord acceptance)
    {
        Require(RepairStatus.Repaired);
        Document = Document with { Status = RepairStatus.Accepted, Acceptance = acceptance };
    }

    /// <summary>The customer is not content: the same order is worked on again, and that is counted (S8.4.3).</summary>
    internal void Reject(Rework rework)
    {
        Require(RepairStatus.Repaired);
        Document = Document with { Status = RepairStatus.InRepair, Reworks = [.. Document.Reworks, rework] };
    }

    /// <summary>The customer gives marks, or none (S5.4.2-5).</summary>
    internal void Evaluate(Evaluation evaluation)
    {
        Require(RepairStatus.Accepted);
        Document = Document with { Evaluation = evaluation };
    }

    /// <summary>The customer was called back, or will not be.</summary>
    internal void CallBack(CallBackRecord record)
    {
        Require(RepairStatus.Accepted);
        Document = Document with { CallBacks = [.. Document.CallBacks, record] };
    }

    /// <summary>The customer who had accepted it is not content after all: the same order is worked on again.</summary>
    internal void SendBack(Rework rework)
    {
        Require(RepairStatus.Accepted);
        Document = Document with { Status = RepairStatus.InRepair, Reworks = [.. Document.Reworks, rework] };
    }

    /// <summary>
    /// One of the two signs why nothing was repaired (S3.10). They are two people; with the second signature the order
    /// is final. The first one needs a reason.
    /// </summary>
    internal void SignRefusal(RefusalSignature signature, bool asTechnician)
    {
        Require(RepairStatus.OnSite);
        RequireThat(
            Document.Charge is { Agreed: false } || Document.RefusedPlan is not null
                || Document.ScopeReview is { Feasible: false },
            RepairErrors.NothingRefused,
            "The customer has refused neither a charge nor a plan.");
        var before = Document.Refusal ?? new SignedRefusal { Reason = signature.Reason! };
        RequireThat(
            before.Technician?.By != signature.By && before.Supervisor?.By != signature.By
                && (asTechnician ? before.Technician : before.Supervisor) is null,
            RepairErrors.SignedAlready,
            "That signature is there already; the other one has to come from another person.");
        Document = Document with
        {
            Refusal = asTechnician ? before with { Technician = signature } : before with { Supervisor = signature },
        };
        if (Document.Refusal.IsComplete)
        {
            Document = Document with { Status = RepairStatus.ClosedUnrepaired, ClosedAt = signature.At };
        }
    }

    /// <summary>Puts the order on file (S5.4.4, S8.5). One that is final already stays as it is.</summary>
    internal void Archive(DateTimeOffset now)
    {
        if (IsFinal)
        {
            return;
        }

        Require(RepairStatus.Accepted);
        Document = Document with { Status = RepairStatus.Closed, ClosedAt = now };
    }
}
