using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Complaint;

/// <summary>S8.6: what does not satisfy is repaired again, and the customer is answered.</summary>
public sealed class RepairAgainTests
{
    [Fact]
    public async Task When_it_is_repaired_again_and_accepted_then_it_is_closed_with_its_file()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToOnSiteAsync(host);
        await Play.PlanAsync(host, complaint);
        await Play.RepairAsync(host, complaint);
        (await host.OpenStepsAsync(complaint)).ShouldBe(["answer-complaint"]);

        (await Play.AnswerAsync(host, complaint)).Status.ShouldBe(RepairStatus.Closed);

        var view = await host.CaseAsync(complaint);
        view.Tasks.ShouldBeEmpty();
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        view.Timeline.Select(entry => entry.Kind).ShouldContain("order.archived");
        var document = await Play.DocumentAsync(host, complaint);
        document.Visits.Count.ShouldBe(1);
        document.Complaint!.Reviews[^1].Answer!.Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task When_engineerings_supervisor_reviews_then_the_clause_is_kept()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReceivedAsync(host);
        (await host.CaseAsync(complaint)).Tasks.ShouldHaveSingleItem().Clauses.ShouldBe(["S8.6"]);

        await Play.ReviewAsync(host, complaint, ComplaintReview.RepairAgain, People.Engineer);

        (await Play.DocumentAsync(host, complaint)).Complaint!.Reviews[^1].By.ShouldBe(People.Engineer.Name);
        (await host.OpenStepsAsync(complaint)).ShouldBe(["notify-engineering"]);
    }

    [Fact]
    public async Task When_the_customer_refuses_the_plan_then_it_is_reviewed_again_and_the_day_is_no_limit()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToOnSiteAsync(host);

        await Play.PlanAsync(host, complaint, agreed: false);

        (await host.OpenStepsAsync(complaint)).ShouldBe(["review-complaint"]);
        (await Play.ClockAsync(host, complaint, "same-day")).State.ShouldBe(ClockState.Stopped);
        (await Play.ClockAsync(host, complaint, "complaint-review")).Cycle.ShouldBe(2);
        await Play.ReviewAsync(host, complaint, ComplaintReview.RepairAgain);
        await Play.VisitAsync(host, complaint);
        (await host.OpenStepsAsync(complaint)).ShouldBe(["confirm-plan"]);
        (await Play.DocumentAsync(host, complaint)).Visits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task When_another_technician_has_to_come_then_the_visit_begins_anew()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(
            complaint, "reassign-technician", People.Engineer, ("technician", People.OtherTechnician.Name),
            ("reason", "需要水工"));

        (await host.OpenStepsAsync(complaint)).ShouldBe(["sign-slip"]);
        (await Play.ClockAsync(host, complaint, "general-dispatch")).State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public async Task When_the_answer_is_not_accepted_twice_then_each_round_is_on_record_and_counted()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Unfounded);
        await Play.AnswerAsync(host, complaint, accepted: false);
        await Play.ReviewAsync(host, complaint, ComplaintReview.Unfounded);
        await Play.AnswerAsync(host, complaint, accepted: false);

        await Play.ReviewAsync(host, complaint, ComplaintReview.RepairAgain);

        (await Play.ClockAsync(host, complaint, "complaint-review")).Cycle.ShouldBe(3);
        (await Play.ClockAsync(host, complaint, "complaint-answer")).Cycle.ShouldBe(2);
        (await Play.DocumentAsync(host, complaint)).Complaint!.Reviews.Select(review => review.Answer?.Objection)
            .ShouldBe(["仍在漏水", "仍在漏水", null]);
        await host.DeliverAsync();
        host.Notifications.All.Count(told => told.Kind == "complaint.not-accepted"
            && told.Role == Role.ServiceSupervisor).ShouldBe(2);
    }

    [Theory]
    [InlineData("review-complaint", "reason")]
    [InlineData("decide-compensation", "reason")]
    [InlineData("answer-complaint", "objection")]
    public async Task When_it_is_turned_down_then_why_has_to_be_said(string action, string field)
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReceivedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            complaint, action, new Actor("all", Role.All), action switch
            {
                "review-complaint" => [("findings", "无"), ("complaintDecision", ComplaintReview.Unfounded)],
                "decide-compensation" => [("approved", false)],
                _ => [("answerContent", "无"), ("contactChannel", "phone"), ("accepted", false)],
            }));

        var error = refusal.Fields.ShouldHaveSingleItem();
        (error.Field, error.Code).ShouldBe((field, RepairErrors.FieldRequired));
    }

    [Fact]
    public async Task When_an_accepted_answer_names_an_objection_then_one_of_them_is_wrong()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Unfounded);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            complaint, "answer-complaint", People.Agent, ("answerContent", "无"), ("contactChannel", "phone"),
            ("accepted", true), ("objection", "仍在漏水")));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.FieldContradictory);
    }
}
