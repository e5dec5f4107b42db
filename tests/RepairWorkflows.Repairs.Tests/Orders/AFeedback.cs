using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.ServiceResponse;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>A resident's feedback, up to where a test begins.</summary>
internal static class AFeedback
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static RepairOrder Received(string phone = "13800000000", string unit = "501")
    {
        var made = RepairCase.New(
            new RepairOrderId(Guid.CreateVersion7(Now)), "service-response",
            new RepairReport
            {
                Channel = "letterbox",
                CustomerName = string.Empty,
                Unit = unit,
                Phone = phone,
                Description = "dark stairs",
                Category = RepairReport.Unclassified,
                ReportedAt = Now,
                RecordedBy = "agent",
            },
            Rules.Shipped);
        made.OnNumbered("FK20260302-0001");
        made.Order.BeginFeedback();
        return made.Order;
    }

    public static RepairOrder Assessed(string phone = "13800000000", string unit = "501")
    {
        var order = Received(phone, unit);
        order.AssessFeedback(Assessment());
        return order;
    }

    public static RepairOrder Solved(string phone = "13800000000", string unit = "501")
    {
        var order = Assessed(phone, unit);
        order.ProposeSolution(Solution());
        return order;
    }

    public static RepairOrder Answered()
    {
        var order = Solved();
        order.AnswerResident(Answer("phone"));
        return order;
    }

    public static RepairOrder Passed(string phone)
    {
        var order = Received(phone, string.Empty);
        order.PassAsComplaint(Complaint("WX20260302-0001"));
        return order;
    }

    public static FeedbackAssessment Assessment() => new("attitude", "low", "heard both", "supervisor", Now);

    public static FeedbackComplaint Complaint(string number) => new(number, null, "supervisor", Now);

    public static FeedbackSolution Solution() => new("new lamp", "Li", Now.AddDays(3), "manager", Now);

    public static ResidentAnswer Answer(string channel) => new(channel, "a new lamp", "agent", Now);

    public static AnswerConfirmation Confirmation() => new(null, "agent", Now);

    /// <summary>The code of the rule that refuses.</summary>
    public static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;
}
