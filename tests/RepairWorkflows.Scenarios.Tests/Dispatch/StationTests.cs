using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Dispatch;

/// <summary>Whoever is given an order can act on it: a station's people act on that station's orders only.</summary>
[Trait("Clause", "S4.4.2")]
public sealed class StationTests
{
    private const string OfWest = "west-technician";

    [Theory]
    [InlineData("assign-technician", false)]
    [InlineData("sign-slip", false)]
    [InlineData("reassign-technician", true)]
    public async Task When_a_technician_of_another_station_is_named_then_the_field_says_so(string action, bool isGiven)
    {
        await using var host = await Play.WithAsync("pool");
        var order = await Play.ToSignatureAsync(host);
        if (isGiven)
        {
            await host.TakeAsync(order, "sign-slip", People.Technician);
        }

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, action, People.Engineer, [("technician", OfWest), .. isGiven ? new[] { Reason } : []]));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}")
            .ShouldBe([$"technician {RepairErrors.FieldTechnicianOfAnotherStation}"]);
        (await Play.TechnicianOfAsync(host, order)).ShouldBe(isGiven ? People.Technician.Name : null);
    }

    [Fact]
    public async Task When_the_form_of_an_order_is_read_then_only_those_who_can_have_it_are_its_choices()
    {
        await using var host = await Play.WithAsync("pool");
        var order = new RepairOrderId(await Play.ToSignatureAsync(host));

        var form = await host.SendAsync(new GetActionForm("assign-technician", People.Engineer, order));

        form!.Fields.ShouldHaveSingleItem().Choices.ShouldBe([People.OtherTechnician.Name, People.Technician.Name]);
    }

    [Fact]
    public async Task When_a_station_s_order_is_given_in_turn_then_only_its_own_technicians_have_a_turn()
    {
        await using var host = await Play.WithAsync("round-robin");
        var order = await Play.ToSignatureAsync(host, "general", ("station", "west"));

        (await Play.TechnicianOfAsync(host, order)).ShouldBe(OfWest);
    }

    [Fact]
    public async Task When_a_station_s_technician_declines_then_its_coordinator_is_told()
    {
        await using var host = await Play.WithAsync("pool");
        var order = await Play.ToSignatureAsync(host, "general", ("station", "west"));
        await host.TakeAsync(order, "assign-technician", People.West, ("technician", OfWest));

        await host.TakeAsync(
            order, "decline-order", new Actor(OfWest, [Role.Technician]) { Station = "west" }, Reason);
        await host.DeliverAsync();

        host.Notifications.All.Where(told => told.Kind == "order.declined").Select(told => told.Role)
            .ShouldBe([Role.EngineeringSupervisor, Role.StationCoordinator], ignoreOrder: true);
    }

    private static (string Name, JsonNode? Value) Reason => ("reason", "请假");
}
