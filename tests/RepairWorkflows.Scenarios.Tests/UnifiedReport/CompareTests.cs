using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
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
            .ShouldContain("\"categoryBefore\":\"unclassified\"");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_item_is_the_same_and_another_one_was_found_then_both_fields_are_named(bool outOfScope)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "compare", People.Technician, ("matches", true), ("foundItem", "净水器"),
            ("outOfScope", outOfScope)));

        refusal.Code.ShouldBe(RepairErrors.ActionInvalid);
        refusal.Fields.Select(error => $"{error.Field} {error.Code}")
            .ShouldBe(["matches field.contradictory", "foundItem field.contradictory"]);
    }
}
