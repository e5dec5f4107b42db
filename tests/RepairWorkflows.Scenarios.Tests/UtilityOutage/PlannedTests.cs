using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.1.3, S7.3.1: a planned cut is approved, told of, and within its times.</summary>
[Trait("Clause", "S7.3.1")]
public sealed class PlannedTests
{
    [Fact]
    public async Task When_all_is_in_order_then_it_goes_from_plan_to_file()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);

        (await Play.ToClosedAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);

        var view = await host.CaseAsync(order);
        view.Order.Category.ShouldBe("power");
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped && clock.BreachedAt == null);
        view.Tasks.Concat(view.Standing).ShouldBeEmpty();
        var outage = await Play.OutageAsync(host, order);
        outage.Plans[^1].Decisions.Select(decision => (decision.Role, decision.By))
            .ShouldBe([(Role.LogisticsChief, "chief"), (Role.ViceDean, "dean")]);
        outage.Notices.Select(notice => notice.Department).ShouldBe(Play.Departments);
        outage.Announcement!.Departments.ShouldBe([.. Play.Departments, "呼吸内科"]);
    }

    [Fact]
    public async Task When_it_is_approved_then_the_departments_come_before_the_cut()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);

        (await host.OpenStepsAsync(order)).ShouldBe(["tell-departments"]);
        await Play.TellAllAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["cut-supply"]);
    }

    [Fact]
    public async Task When_nothing_is_approved_then_a_cut_that_is_no_emergency_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);
        await Play.DecideAsync(host, order, People.Chief);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.CutNowAsync(host, order, emergency: false)))
            .Code.ShouldBe(RepairErrors.OutageNotApproved);
    }

    [Fact]
    public async Task When_a_department_has_not_been_told_then_the_cut_is_refused_and_says_which()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        foreach (var department in Play.Departments.SkipLast(1))
        {
            await Play.TellAsync(host, order, department);
        }

        await host.AdvanceAsync(TimeSpan.FromHours(2));

        var refusal = await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.CutNowAsync(host, order, emergency: false));

        (refusal.Code, refusal.Values.Count).ShouldBe((RepairErrors.OutageDepartmentUntold, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task When_it_is_not_the_time_of_the_plan_then_the_cut_is_refused(int hours)
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        await Play.TellAllAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromHours(hours));

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.CutAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OutageOutsidePlan);
    }

    [Fact]
    public async Task When_a_department_is_told_twice_then_the_second_time_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        await Play.TellAsync(host, order, "blood-bank");

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.TellAsync(host, order, "blood-bank")))
            .Code.ShouldBe(RepairErrors.OutageDepartmentTold);
    }

    [Fact]
    public async Task When_the_site_has_no_such_department_then_the_field_is_named()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.TellAsync(host, order, "canteen"));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.FieldUnknownChoice);
    }
}
