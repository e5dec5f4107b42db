using RepairWorkflows.Repairs.Cancellation;

namespace RepairWorkflows.Repairs.Orders;

/// <content>The order is called off, or a station asks for that (S4).</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether the station that has the order has written it itself.</summary>
    internal bool IsOwnOfStation =>
        Document.Station is { } station && Document.Report.RecordedByStation == station;

    /// <summary>A station asks the region (S4.5.2).</summary>
    internal void ApplyForCancellation(CancellationApplication application)
    {
        RequireVoidable();
        RequireThat(
            Document.Applications is not [.., { Decision: null }], RepairErrors.CancellationAppliedAlready,
            "The region has not decided yet on the application before this one.");
        RequireThat(
            !IsOwnOfStation, RepairErrors.CancellationOfOwnOrder,
            "The station has written this order itself, and may call it off without asking.");
        RequireThat(
            CancellationReasons.Eligible.Contains(application.CancelReason), RepairErrors.CancellationNotEligible,
            "With that reason an order is closed the normal way.");
        Document = Document with { Applications = [.. Document.Applications, application] };
    }

    /// <summary>The region decides (S4.6.1): with its consent the order shall be called off.</summary>
    internal void DecideOnCancellation(CancellationDecision decision)
    {
        RequireOpen();
        if (decision.Approved)
        {
            RequireVoidable();      // the work went on while the application waited (S4.6.1)
        }

        RequireThat(
            Document.Applications is [.., { Decision: null }], RepairErrors.CancellationNotApplied,
            "No application waits for a decision.");
        var application = Document.Applications[^1] with { Decision = decision };
        Document = Document with
        {
            Applications = [.. Document.Applications.SkipLast(1), application],
            Cancelling = decision.Approved
                ? new Cancelling(
                    application.CancelReason, decision.Reason, decision.RightStation, decision.By, decision.At)
                : null,
        };
    }

    /// <summary>Somebody who may do so without asking wants it called off (S4.5.1, S4.5.3).</summary>
    internal void WantCancelled(Cancelling cancelling)
    {
        RequireVoidable();
        Document = Document with { Cancelling = cancelling };
    }

    // What was repaired is accepted, paid and filed (S4.5.2), or repaired again.
    private void RequireVoidable()
    {
        RequireOpen();
        RequireThat(
            Status is not (RepairStatus.Repaired or RepairStatus.Accepted), RepairErrors.CancellationOfDoneWork,
            "It is repaired already.");
    }

    /// <summary>Voids the order (S4.3.1); one that is final stays as it is.</summary>
    internal void Cancel(DateTimeOffset now)
    {
        if (IsFinal)
        {
            return;
        }

        RequireThat(
            Document.Cancelling is not null, RepairErrors.CancellationNotApplied, "Nobody has called the order off.");
        EndVisit(Document.Cancelling!.CancelReason);
        Document = Document with { Status = RepairStatus.Cancelled, ClosedAt = now };
    }
}
