using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.3: whoever has signed for the slip is the one who acts on the order.</summary>
public sealed class ResponsibilityTests
{
    private static (string, JsonNode?)[] ToTheOther =>
        [("technician", People.OtherTechnician.Name), ("reason", "原维修人员请假")];

    [Fact]
    public async Task When_a_technician_signs_in_the_name_of_another_then_it_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host);

        var refusal = await Should.ThrowAsync<NotAllowedException>(() => host.TakeAsync(
            order, "sign-slip", People.Technician, ("technician", People.OtherTechnician.Name)));

        refusal.Code.ShouldBe(RepairErrors.SignedForAnother);
        (await host.OpenStepsAsync(order)).ShouldBe(["sign-slip"]);
    }

    [Fact]
    public async Task When_the_engineering_supervisor_names_a_technician_then_it_is_that_ones_order()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host);

        await host.TakeAsync(order, "sign-slip", People.Engineer, ("technician", People.OtherTechnician.Name));

        await host.TakeAsync(order, "set-out", People.OtherTechnician);
        (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "action.sign-slip")
            .Actor.ShouldBe(People.Engineer.Name);
    }

    [Fact]
    public async Task When_the_engineering_supervisor_names_nobody_then_the_field_is_asked_for()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "sign-slip", People.Engineer));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}").ShouldBe(["technician field.required"]);
    }

    [Theory]
    [InlineData("set-out")]
    [InlineData("cannot-come")]
    public async Task When_another_technician_acts_then_it_is_refused(string action)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);
        (string, JsonNode?)[] fields = action == "cannot-come" ? [("reason", "忙")] : [];

        var refusal = await Should.ThrowAsync<NotAllowedException>(
            () => host.TakeAsync(order, action, People.OtherTechnician, fields));

        refusal.Code.ShouldBe(RepairErrors.OrderOfAnother);
    }

    [Fact]
    public async Task When_the_order_is_reassigned_then_the_new_technician_acts_and_the_old_one_no_longer()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.TakeAsync(order, "reassign-technician", People.Engineer, ToTheOther);

        (await Should.ThrowAsync<NotAllowedException>(() => host.TakeAsync(order, "sign-slip", People.Technician)))
            .Code.ShouldBe(RepairErrors.OrderOfAnother);
        await ComeAsync(host, order, People.OtherTechnician);
        var document = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document);
        document.Reassignments.ShouldHaveSingleItem().From.ShouldBe(People.Technician.Name);
    }

    [Fact]
    public async Task When_the_order_is_reassigned_then_technicians_are_told_who_it_is_and_the_timeline_who_it_was()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.TakeAsync(order, "reassign-technician", People.Engineer, ToTheOther);
        await host.DeliverAsync();

        host.Notifications.All.Single(told => told.Kind == "order.reassigned").Details
            .ShouldContain(People.OtherTechnician.Name);
        (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "action.reassign-technician").Details
            .ShouldContain($"\"technicianBefore\":\"{People.Technician.Name}\"");
    }

    [Fact]
    public async Task When_the_order_is_that_technicians_already_then_the_rule_refuses()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);

        (await Should.ThrowAsync<RuleViolationException>(() => host.TakeAsync(
            order, "reassign-technician", People.Engineer, ("technician", "Technician"), ("reason", "误操作"))))
            .Code.ShouldBe(RepairErrors.TechnicianUnchanged);
    }

    [Fact]
    public async Task When_an_order_can_be_reassigned_then_it_is_no_task_of_the_supervisor_who_may()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var view = await host.CaseAsync(await Play.ToInRepairAsync(host));

        var task = view.Tasks.ShouldHaveSingleItem();
        var holder = view.Order.Holder;

        task.Roles.ShouldBe([Role.Technician]);
        AvailableActions.Of(task, holder, People.Engineer).ShouldBe(["reassign-technician", "return-to-pool"]);
        AvailableActions.Of(task, holder, People.OtherTechnician).ShouldBeEmpty();
        AvailableActions.Of(task, holder, People.Technician)
            .ShouldBe(["finish-repair", "not-today", "agree-charge", "return-to-pool"]);
    }

    private static async Task ComeAsync(CaseTestHost host, Guid order, Actor technician)
    {
        await host.TakeAsync(order, "sign-slip", technician);
        await host.TakeAsync(order, "set-out", technician);
        await host.TakeAsync(order, "arrive", technician);
    }
}
