using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Complaint;

/// <summary>S8.6: what our work has damaged is compensated, by three people at least.</summary>
public sealed class CompensationTests
{
    [Fact]
    public async Task When_it_is_proposed_approved_and_paid_then_the_customer_is_answered()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);
        (await host.OpenStepsAsync(complaint)).ShouldBe(["propose-compensation"]);
        await Play.ProposeAsync(host, complaint);
        await Play.DecideAsync(host, complaint);
        await Play.PayAsync(host, complaint);

        (await Play.AnswerAsync(host, complaint)).Status.ShouldBe(RepairStatus.Closed);

        var paid = (await Play.DocumentAsync(host, complaint)).Complaint!.Reviews[^1].Compensations[^1];
        (paid.Amount, paid.Payment!.Amount, paid.Payment.By).ShouldBe((300, 300, Play.Finance.Name));
    }

    [Fact]
    public async Task When_it_is_refused_then_the_manager_hears_of_it_and_proposes_anew()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);
        await Play.ProposeAsync(host, complaint);

        await Play.DecideAsync(host, complaint, approved: false);

        (await host.OpenStepsAsync(complaint)).ShouldBe(["propose-compensation"]);
        await host.DeliverAsync();
        host.Notifications.All.Where(told => told.Role == Role.ProjectManager).Select(told => told.Kind)
            .ShouldBe(["complaint.compensation-to-propose", "complaint.compensation-refused"]);
        await Play.ProposeAsync(host, complaint, 200);
        await Play.DecideAsync(host, complaint);
        (await host.OpenStepsAsync(complaint)).ShouldBe(["pay-compensation"]);
        (await Play.ClockAsync(host, complaint, "compensation-proposal")).Cycle.ShouldBe(2);
    }

    [Fact]
    public async Task When_one_person_is_manager_and_finance_then_the_own_proposal_is_not_approved()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);
        await Play.ProposeAsync(host, complaint);
        var both = new Actor(People.Manager.Name, [Role.ProjectManager, Role.Finance]);

        (await CancellationReassignment.Play.RefusedAsync(
            host, complaint, () => host.TakeAsync(complaint, "decide-compensation", both, ("approved", true))))
            .Code.ShouldBe(RepairErrors.CompensationBySame);
    }

    [Fact]
    public async Task When_another_amount_is_paid_then_it_is_refused_and_on_record()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);
        await Play.ProposeAsync(host, complaint);
        await Play.DecideAsync(host, complaint);

        (await CancellationReassignment.Play.RefusedAsync(
            host, complaint, () => Play.PayAsync(host, complaint, 299.99m)))
            .Code.ShouldBe(RepairErrors.CompensationDiffers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000.01)]
    public async Task When_the_amount_is_nothing_or_beyond_all_measure_then_it_is_no_proposal(double amount)
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => Play.ProposeAsync(host, complaint, (decimal)amount));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("amount");
    }

    [Fact]
    public async Task When_there_is_nothing_to_compensate_then_it_is_reviewed_again()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);

        await host.TakeAsync(complaint, "return-complaint", People.Manager, ("reason", "划痕在维修前已有"));

        (await host.OpenStepsAsync(complaint)).ShouldBe(["review-complaint"]);
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(
            told => told.Kind == "complaint.returned" && told.Role == Role.EngineeringSupervisor);
    }

    [Fact]
    public async Task When_both_were_decided_then_the_compensation_follows_the_accepted_repair()
    {
        await using var host = await Play.HostAsync();
        var complaint = await Play.ToOnSiteAsync(host, ComplaintReview.Both);
        await Play.PlanAsync(host, complaint);

        await Play.RepairAsync(host, complaint);

        (await host.OpenStepsAsync(complaint)).ShouldBe(["propose-compensation"]);
        await Play.ProposeAsync(host, complaint);
        await Play.DecideAsync(host, complaint);
        await Play.PayAsync(host, complaint);
        (await Play.AnswerAsync(host, complaint)).Status.ShouldBe(RepairStatus.Closed);
    }
}
