using System.Text.Json.Nodes;
using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.EquipmentRepair;

/// <summary>S6.2.3 to S6.2.6: diagnosed, planned, carried out, accepted, or one of them again.</summary>
[Trait("Clause", "S6.2.4")]
[Trait("Clause", "S6.2.5")]
[Trait("Clause", "S6.2.6")]
public sealed class RepairTests
{
    [Fact]
    public async Task When_it_cannot_be_repaired_then_no_plan_is_made_and_the_reporter_is_told()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToBegunAsync(host);

        await Play.DiagnoseAsync(host, order, repairable: false);
        (await host.OpenStepsAsync(order)).ShouldBe(["answer-reporter"]);

        (await Play.AnswerAsync(host, order)).Status.ShouldBe(RepairStatus.ClosedUnrepaired);
    }

    [Fact]
    public async Task When_it_can_be_repaired_then_the_diagnosis_says_how()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToBegunAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "diagnose", People.Technician, ("cause", "轴承磨损"), ("difficulty", "simple"),
            ("estimatedHours", 1), ("repairable", true)));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("remedy");
    }

    [Fact]
    public async Task When_somebody_else_looks_already_then_another_technician_does_not_diagnose()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToBegunAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(host, order, () => host.TakeAsync(
            order, "diagnose", People.OtherTechnician, ("cause", "不明"), ("difficulty", "simple"),
            ("estimatedHours", 1), ("repairable", false)))).Code.ShouldBe(RepairErrors.OrderOfAnother);
    }

    [Fact]
    public async Task When_the_plan_ends_before_it_begins_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToDiagnosedAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.PlanAsync(host, order, startsIn: 5, endsIn: 1)))
            .Code.ShouldBe(RepairErrors.EquipmentPlanBackwards);
    }

    [Fact]
    public async Task When_the_plan_names_another_technician_then_it_is_that_ones_work()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToDiagnosedAsync(host);
        await Play.PlanAsync(host, order, technician: People.OtherTechnician);

        (await CancellationReassignment.Play.RefusedAsync(host, order, () => Play.CarryOutAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OrderOfAnother);
        await Play.CarryOutAsync(host, order, People.OtherTechnician);

        (await host.OpenStepsAsync(order)).ShouldBe(["accept-equipment"]);
        await host.DeliverAsync();
        host.Notifications.All.Single(told => told.Kind == "equipment.planned" && told.Role == Role.Technician)
            .Recipient.ShouldBe(People.OtherTechnician.Name);
    }

    [Fact]
    public async Task When_people_or_production_change_then_it_is_planned_anew()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);

        await host.TakeAsync(order, "replan-equipment-repair", People.Administrator, ("reason", "备件未到"));
        (await host.OpenStepsAsync(order)).ShouldBe(["plan-equipment-repair"]);
        await Play.PlanAsync(host, order, startsIn: 24, endsIn: 30);

        var plans = (await Play.DocumentAsync(host, order)).EquipmentPlans;
        plans.Select(plan => plan.ReplannedBecause).ShouldBe(["备件未到", null]);
        (await host.OpenStepsAsync(order)).ShouldBe(["carry-out-repair"]);
    }

    [Fact]
    public async Task When_no_safety_record_is_given_then_the_work_is_not_recorded()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "carry-out-repair", People.Technician, ("work", "更换轴承"), ("tools", new JsonArray("拉马"))));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("safetyRecord");
    }

    [Fact]
    public async Task When_it_is_not_accepted_then_it_is_repaired_again_and_counted()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCarriedOutAsync(host);

        await host.TakeAsync(order, "reject-equipment", People.Administrator, ("reason", "仍有异响"));
        (await host.OpenStepsAsync(order)).ShouldBe(["carry-out-repair"]);
        await Play.CarryOutAsync(host, order);
        await Play.AcceptAsync(host, order);

        var document = await Play.DocumentAsync(host, order);
        document.Reworks.ShouldHaveSingleItem().Reason.ShouldBe("仍有异响");
        document.EquipmentWorks.Count.ShouldBe(2);
        await host.DeliverAsync();
        var told = host.Notifications.All.Where(one => one.Kind == "equipment.rework").ToList();
        told.Select(one => one.Role).ShouldBe([Role.EngineeringSupervisor, Role.Technician], ignoreOrder: true);
        told[0].Details.ShouldContain("仍有异响");
        TimelineTexts.Render(told[0], CultureInfo.GetCultureInfo("en")).ShouldNotContain("customer");
    }

    [Fact]
    public async Task When_who_did_the_work_would_accept_it_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCarriedOutAsync(host);
        var both = People.Technician with { Roles = [Role.Technician, Role.EquipmentAdministrator] };

        (await CancellationReassignment.Play.RefusedAsync(host, order, () => Play.AcceptAsync(host, order, both)))
            .Code.ShouldBe(RepairErrors.EquipmentOwnWork);
    }
}
