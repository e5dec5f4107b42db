using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.EquipmentRepair;

/// <summary>S6.2.2: numbered and classified, or declined with a reason.</summary>
[Trait("Clause", "S6.2.1")]
[Trait("Clause", "S6.2.2")]
public sealed class RegistrationTests
{
    [Fact]
    public async Task When_the_report_names_no_equipment_then_the_administrator_has_to()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host, equipment: null);

        (await CancellationReassignment.Play.RefusedAsync(host, order, () => Play.RegisterAsync(host, order)))
            .Code.ShouldBe(RepairErrors.EquipmentMissing);
        await Play.RegisterAsync(host, order, ("equipment", "L-203"));

        var document = await Play.DocumentAsync(host, order);
        (document.Equipment, document.EquipmentClass).ShouldBe(("L-203", "important"));
        (await host.CaseAsync(order)).Order.Equipment.ShouldBe("L-203");
    }

    [Fact]
    public async Task When_the_administrator_says_another_class_then_that_one_counts()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        await Play.RegisterAsync(host, order, ("equipmentClass", "ordinary"));

        (await Play.DocumentAsync(host, order)).EquipmentClass.ShouldBe("ordinary");
    }

    [Fact]
    public async Task When_the_equipment_is_not_listed_then_the_report_is_refused()
    {
        await using var host = await Play.HostAsync();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.ToReportedAsync(host, "X-1"));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("equipment");
    }

    [Fact]
    public async Task When_it_leads_to_no_repair_then_the_reporter_is_told_and_the_order_ends_unrepaired()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        await host.TakeAsync(order, "decline-report", People.Administrator, ("reason", "已有同一报修"));
        (await host.OpenStepsAsync(order)).ShouldBe(["answer-reporter"]);
        (await Play.AnswerAsync(host, order)).Status.ShouldBe(RepairStatus.ClosedUnrepaired);

        (await Play.DocumentAsync(host, order)).Declining!.Reason.ShouldBe("已有同一报修");
    }

    [Fact]
    public async Task When_a_technician_would_register_then_it_is_not_his_to_do()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => host.TakeAsync(order, "register-report", People.Technician)))
            .Code.ShouldBe(RepairErrors.ActionNotAllowed);
    }
}
