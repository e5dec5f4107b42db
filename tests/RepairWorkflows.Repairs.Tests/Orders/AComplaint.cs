using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Quotes;
using RepairWorkflows.Repairs.Work;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>Complaints about an order, up to where a test begins.</summary>
internal static class AComplaint
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static RepairOrder Received()
    {
        var about = Rules.NewCase(Now).Order;
        var complaint = RepairCase.New(
            new RepairOrderId(Guid.CreateVersion7(Now)), "complaint", about.Document.Report, Rules.Shipped,
            about: new OrderOrigin(about.Id.Value, about.Document.Number, Complaint.AboutKind));
        complaint.OnNumbered("TS20260302-0002");
        return complaint.Order;
    }

    public static RepairOrder Reviewed(string decision)
    {
        var order = Received();
        order.ReviewComplaint(Review(decision));
        return order;
    }

    public static RepairOrder OnSite(string decision = ComplaintReview.RepairAgain)
    {
        var order = Reviewed(decision);
        order.RepairAgain("supervisor", Now);
        order.AcknowledgeNotice("engineer", Now);
        order.SignSlip("technician", Now);
        order.SetOut(Now);
        order.Arrive(Now);
        return order;
    }

    public static RepairOrder RepairedAgain(string decision = ComplaintReview.RepairAgain)
    {
        var order = OnSite(decision);
        order.ConfirmPlan(new RepairPlan("new joint", "technician", Now));
        order.FinishRepair(new RepairRecord { Work = "new joint", By = "technician", FinishedAt = Now }, tested: true);
        order.Accept(new AcceptanceRecord(null, "agent", Now));
        return order;
    }

    public static RepairOrder Proposed()
    {
        var order = Reviewed(ComplaintReview.Compensation);
        order.ProposeCompensation(Proposal());
        return order;
    }

    public static RepairOrder Paid()
    {
        var order = Proposed();
        Decide(order, approved: true);
        order.PayCompensation(Payment(300));
        return order;
    }

    public static ComplaintReview Review(string decision) => new("loose joint", decision, "seen", "supervisor", Now);

    public static Compensation Proposal(decimal amount = 300) =>
        new("equipment", "scratched", amount, People.Manager.Name, Now);

    public static void Decide(RepairOrder order, bool approved, Actor? by = null)
    {
        var who = by ?? new Actor("finance", [Role.Finance]);
        order.DecideOnCompensation(new CompensationDecision(approved, "checked", who.Name, Now), who);
    }

    public static Payment Payment(decimal amount) => new(amount, "transfer", null, "finance", Now);

    public static ComplaintAnswer Answer(bool accepted) =>
        new("repaired", "phone", accepted, accepted ? null : "still leaks", "agent", Now);

    /// <summary>The code of the rule that refuses.</summary>
    public static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;
}
