using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Complaint;

/// <summary>Each limit of a complaint warns whose work it is, and tells somebody further when it is passed.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("complaint-review", 1, Role.EngineeringSupervisor, Role.ProjectManager)]
    [InlineData("compensation-proposal", 1, Role.ProjectManager, Role.ServiceSupervisor)]
    [InlineData("compensation-approval", 1, Role.Finance, Role.ProjectManager)]
    [InlineData("compensation-payment", 3, Role.Finance, Role.ServiceSupervisor)]
    [InlineData("complaint-answer", 1, Role.ServiceAgent, Role.ServiceSupervisor)]
    public async Task When_a_limit_is_passed_then_somebody_further_is_told(
        string policy, int days, string warned, string told)
    {
        await using var host = await Play.HostAsync();
        var complaint = await ToAsync(host, policy);
        var due = host.Now.AddDays(days);
        (await Play.ClockAsync(host, complaint, policy)).DueAt.ShouldBe(due);

        await host.AdvanceAsync(TimeSpan.FromDays(days));

        (await Play.ClockAsync(host, complaint, policy)).BreachedAt.ShouldBe(due);
        host.ToldOf("clock.warned", policy).ShouldContain(warned);
        host.ToldOf("clock.breached", policy).ShouldContain(told);
    }

    private static async Task<Guid> ToAsync(CaseTestHost host, string policy)
    {
        if (policy is "complaint-review")
        {
            return await Play.ToReceivedAsync(host);
        }

        if (policy is "complaint-answer")
        {
            return await Play.ToReviewedAsync(host, ComplaintReview.Unfounded);
        }

        var complaint = await Play.ToReviewedAsync(host, ComplaintReview.Compensation);
        if (policy is not "compensation-proposal")
        {
            await Play.ProposeAsync(host, complaint);
        }

        if (policy is "compensation-payment")
        {
            await Play.DecideAsync(host, complaint);
        }

        return complaint;
    }
}
