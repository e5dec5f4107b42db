using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.ServiceResponse;

/// <summary>S1.2: complaints go on as complaints, and the resident is told where there is a way.</summary>
public sealed class ComplaintTests
{
    [Fact]
    public async Task When_it_complains_about_an_order_then_the_complaint_is_started_and_both_are_linked()
    {
        await using var host = await HostAsync();
        var tap = await host.ReportAsync();
        var order = await Play.ToReceivedAsync(host);

        await Play.PassAsync(host, order, $" {tap.Number.ToLowerInvariant()} ");
        await host.DeliverAsync();

        var follower = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem();
        (follower.Process, follower.Kind).ShouldBe(("complaint", "complaint-from-feedback"));
        var complaint = await host.CaseAsync(follower.OrderId);
        (complaint.Order.OriginOrderId, complaint.Order.Channel).ShouldBe((order, "feedback"));
        var report = OrderDocument.Parse(complaint.Order.Document).Report;
        report.Other!["orderNumber"]!.GetValue<string>().ShouldBe(tap.Number);
        (report.Description, report.CustomerName, report.Unit, report.Phone)
            .ShouldBe(("楼道灯修了三次还是不亮", "王女士", "3栋2单元501室", "13800000000"));
    }

    [Fact]
    public async Task When_the_resident_can_be_reached_then_it_is_closed_once_the_resident_knows()
    {
        await using var host = await HostAsync();
        var tap = await host.ReportAsync();
        var order = await Play.ToReceivedAsync(host);
        await Play.PassAsync(host, order, tap.Number);
        (await host.OpenStepsAsync(order)).ShouldBe(["answer-resident"]);

        (await Play.AnswerAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);

        var feedback = await Play.FeedbackAsync(host, order);
        (feedback.Closing!.ClosingReason, feedback.Complaint!.OrderNumber, feedback.Assessment)
            .ShouldBe(("complaint", tap.Number, null));
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(
            told => told.Kind == "feedback.complaint-to-answer" && told.Role == Role.ServiceAgent);
    }

    [Fact]
    public async Task When_nobody_can_be_reached_then_it_is_closed_at_once_and_the_complaint_goes_on()
    {
        await using var host = await HostAsync();
        var tap = await host.ReportAsync(null, ("category", "water"));
        var order = await Play.ToAnonymousAsync(host);

        (await Play.PassAsync(host, order, tap.Number)).Status.ShouldBe(RepairStatus.Closed);

        await host.DeliverAsync();
        (await Play.FeedbackAsync(host, order)).Closing!.ClosingReason.ShouldBe("complaint-unreachable");
        var follower = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem();
        follower.Process.ShouldBe("complaint");
        var complaint = (await host.CaseAsync(follower.OrderId)).Order;
        (complaint.CustomerName, complaint.Unit, complaint.Phone).ShouldBe(("", "", ""));
        complaint.Category.ShouldBe("water");
    }

    [Theory]
    [InlineData("WX20260302-9999")]
    [InlineData("WX20260302")]
    [InlineData("%")]
    public async Task When_there_is_no_such_order_then_the_number_is_named_and_nothing_goes_on(string number)
    {
        await using var host = await HostAsync();
        await host.ReportAsync();
        var order = await Play.ToReceivedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.PassAsync(host, order, number));

        var wrong = refusal.Fields.ShouldHaveSingleItem();
        (wrong.Field, wrong.Code).ShouldBe(("orderNumber", RepairErrors.ComplaintOrderUnknown));
        (await host.OpenStepsAsync(order)).ShouldBe(["assess-feedback"]);
    }

    [Fact]
    public async Task When_it_names_what_is_no_repair_then_it_is_refused()
    {
        await using var host = await HostAsync();
        var order = await Play.ToReceivedAsync(host);
        var own = (await host.CaseAsync(order)).Order.Number;

        (await FieldAsync(host, order, own)).ShouldBe(RepairErrors.ComplaintWithoutRepair);
    }

    [Fact]
    public async Task When_a_complaint_about_the_order_is_open_already_then_it_is_refused_here_and_not_lost_later()
    {
        await using var host = await HostAsync();
        var tap = await host.ReportAsync();
        await Complaint.Play.ComplainAsync(host, tap.Number);
        var order = await Play.ToReceivedAsync(host);

        (await FieldAsync(host, order, tap.Number)).ShouldBe(RepairErrors.ComplaintOpenAlready);
    }

    [Fact]
    public async Task When_another_complaint_comes_in_before_this_one_is_made_then_there_are_both()
    {
        await using var host = await HostAsync();
        var tap = await host.ReportAsync();
        var order = await Play.ToReceivedAsync(host);
        await Play.PassAsync(host, order, tap.Number);
        await Complaint.Play.ComplainAsync(host, tap.Number);

        await host.DeliverAsync();

        var complaint = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem();
        complaint.Kind.ShouldBe("complaint-from-feedback");
        (await host.TakeAsync(
            complaint.OrderId, "review-complaint", People.Supervisor, ("complaintDecision", "unfounded"),
            ("findings", "已按另一投诉处理"), ("reason", "与另一投诉重复"))).Status.ShouldBe(RepairStatus.InProgress);
        (await host.OpenStepsAsync(complaint.OrderId)).ShouldBe(["answer-complaint"]);
        (await host.CaseAsync(tap.OrderId)).Followers.ShouldHaveSingleItem().Kind.ShouldBe("complaint-about");
    }

    private static async Task<string> FieldAsync(CaseTestHost host, Guid order, string number)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.PassAsync(host, order, number));
        (await host.OpenStepsAsync(order)).ShouldBe(["assess-feedback"]);
        return refusal.Fields.ShouldHaveSingleItem().Code;
    }

    private static async Task<CaseTestHost> HostAsync()
    {
        var host = await Play.HostAsync();
        await host.AlsoAsync("unified-report");
        await host.AlsoAsync("complaint");
        return host;
    }
}
