using System.Text.Json.Nodes;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.3: whoever gets an order from another signs for it too, and goes there.</summary>
public sealed class ReassignmentTests
{
    private static (string, JsonNode?)[] ToTheOther =>
        [("technician", People.OtherTechnician.Name), ("reason", "原维修人员请假")];

    [Theory]
    [InlineData("set-out")]
    [InlineData("arrive")]
    [InlineData("compare")]
    [InlineData("agree-charge")]
    [InlineData("confirm-plan")]
    [InlineData("repair")]
    public async Task When_the_order_is_reassigned_then_the_new_technician_signs_for_it_and_comes(string step)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToAsync(host, step);

        await host.TakeAsync(order, "reassign-technician", People.Engineer, ToTheOther);

        var view = await host.CaseAsync(order);
        var task = view.Tasks.ShouldHaveSingleItem();
        (task.Step, string.Join(' ', task.Roles), view.Order.Status)
            .ShouldBe(("sign-slip", Role.Technician, RepairStatus.Ticketed));
        view.Clocks.Last(clock => clock.Policy == "general-dispatch").State.ShouldBe(ClockState.Running);
        view.Clocks.Last(clock => clock.Policy == "same-day").State.ShouldBe(ClockState.Running);
        await ComeAsync(host, order, People.OtherTechnician);
        await host.TakeAsync(order, "compare", People.OtherTechnician, ("matches", true));
        await host.TakeAsync(
            order, "confirm-plan", People.OtherTechnician, ("plan", "换龙头"), ("customerAgreed", true));
        (await host.OpenStepsAsync(order)).ShouldBe(["repair"]);
        (await host.CaseAsync(order)).Clocks.Count(clock => clock.Policy == "arrival-notice").ShouldBe(2);
    }

    [Fact]
    public async Task When_the_new_technician_does_not_sign_then_nobody_does_it_for_him_and_it_is_given_to_another()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToAsync(host, "repair");
        await host.TakeAsync(order, "reassign-technician", People.Engineer, ToTheOther);

        await Should.ThrowAsync<NotAllowedException>(
            () => host.TakeAsync(order, "sign-slip", People.Engineer, ("technician", People.OtherTechnician.Name)));
        await host.TakeAsync(
            order, "reassign-technician", People.Engineer, ("technician", People.Technician.Name), ("reason", "病假"));

        await ComeAsync(host, order, People.Technician);
        (await host.OpenStepsAsync(order)).ShouldBe(["compare"]);
    }

    [Fact]
    public async Task When_a_refusal_waits_for_its_signatures_then_whoever_gets_the_order_signs_it_and_visits_nobody()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToAsync(host, "agree-charge");
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false));

        await host.TakeAsync(order, "reassign-technician", People.Engineer, ToTheOther);

        (await host.OpenStepsAsync(order)).ShouldBe(["sign-refusal"]);
    }

    private static async Task ComeAsync(CaseTestHost host, Guid order, Actor technician)
    {
        await host.TakeAsync(order, "sign-slip", technician);
        await host.TakeAsync(order, "set-out", technician);
        await host.TakeAsync(order, "arrive", technician);
    }

    private static async Task<Guid> ToAsync(CaseTestHost host, string step)
    {
        var order = step switch
        {
            "set-out" => await Play.ToSignedAsync(host),
            "arrive" => await Play.ToSetOutAsync(host),
            "repair" => await Play.ToInRepairAsync(host),
            _ => await Play.ToOnSiteAsync(host),
        };
        if (step is "agree-charge" or "confirm-plan")
        {
            (string, JsonNode?)[] found = step == "agree-charge" ? [("foundItem", "水管爆裂")] : [];
            await host.TakeAsync(
                order, "compare", People.Technician, [("matches", step == "confirm-plan"), .. found]);
        }

        return order;
    }
}
