using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.9: what is found on site goes on the order.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task When_another_kind_of_fault_is_found_then_the_order_and_its_timeline_say_so()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(
            order, "compare", People.Technician, ("matches", false), ("foundItem", "电线老化"), ("category", "power"));

        var view = await host.CaseAsync(order);
        view.Order.Category.ShouldBe("power");
        view.Timeline.Single(entry => entry.Kind == "action.compare").Details
            .ShouldContain("\"categoryBefore\":\"other\"");
    }
}
