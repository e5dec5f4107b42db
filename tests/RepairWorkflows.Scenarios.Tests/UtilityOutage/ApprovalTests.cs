using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.1.3: leader, logistics chief, vice dean; in order, each in person; a changed plan anew.</summary>
[Trait("Clause", "S7.1.3")]
public sealed class ApprovalTests
{
    [Fact]
    public async Task When_the_dean_comes_first_then_it_is_not_allowed_and_nothing_changes()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.DecideAsync(host, order, People.Dean)))
            .Code.ShouldBe(RepairErrors.ActionNotAllowed);
    }

    [Fact]
    public async Task When_one_person_has_both_roles_then_the_second_signature_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);
        var both = new Actor("chief", [Role.LogisticsChief, Role.ViceDean]);
        await Play.DecideAsync(host, order, both);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.DecideAsync(host, order, both)))
            .Code.ShouldBe(RepairErrors.OutageApprovedBySame);
    }

    [Fact]
    public async Task When_who_made_the_plan_may_approve_too_then_the_own_plan_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);
        var leader = new Actor("leader", [Role.UtilitiesLeader, Role.LogisticsChief]);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.DecideAsync(host, order, leader)))
            .Code.ShouldBe(RepairErrors.OutageApprovedBySame);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_it_is_refused_then_the_leader_plans_anew_and_both_decide_again(bool asDean)
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);
        if (asDean)
        {
            await Play.DecideAsync(host, order, People.Chief);
        }

        await Play.DecideAsync(host, order, asDean ? People.Dean : People.Chief, approved: false);

        (await host.OpenStepsAsync(order)).ShouldBe(["plan-outage"]);
        (await host.ClockAsync(order, "outage-plan-approval")).State.ShouldBe(ClockState.Stopped);
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(
            told => told.Kind == "outage.plan-refused" && told.Role == Role.UtilitiesLeader);
        await Play.PlanAsync(host, order, "plan-outage");
        await Play.ApproveAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["tell-departments"]);
    }

    [Fact]
    public async Task When_it_is_refused_then_why_has_to_be_said()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "decide-outage-plan", People.Chief, ("approved", false)));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("reason");
    }

    [Fact]
    public async Task When_the_plan_changes_while_it_is_approved_then_both_decide_on_the_new_one()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);
        await Play.DecideAsync(host, order, People.Chief);

        await Play.ChangeAsync(host, order);

        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.LogisticsChief]);
        (await Play.OutageAsync(host, order)).Plans[^1].Decisions.ShouldBeEmpty();
        (await host.ClockAsync(order, "outage-plan-approval")).Cycle.ShouldBe(2);
    }

    [Fact]
    public async Task When_an_approved_plan_changes_then_it_is_approved_and_told_of_anew()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        await Play.TellAllAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromHours(2));

        await Play.ChangeAsync(host, order);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.CutNowAsync(host, order, emergency: false)))
            .Code.ShouldBe(RepairErrors.OutageNotApproved);
        await Play.ApproveAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["tell-departments"]);
        await Play.TellAllAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await Play.CutAsync(host, order);
        (await Play.OutageAsync(host, order)).Cut!.Emergency.ShouldBeFalse();
    }

    [Fact]
    public async Task When_the_plan_ends_before_it_begins_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "cut-needed");

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.PlanAsync(host, order, "plan-outage", untilHours: 2)))
            .Code.ShouldBe(RepairErrors.OutagePlanBackwards);
    }
}
