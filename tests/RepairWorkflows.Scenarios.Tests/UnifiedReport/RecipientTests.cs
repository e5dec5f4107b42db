using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>Once an order has its technician, what concerns technicians means that one.</summary>
public sealed class RecipientTests
{
    [Fact]
    public async Task When_nobody_has_signed_yet_then_all_technicians_are_told_and_nobody_in_person()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await Play.ToNoticedAsync(host);

        await host.DeliverAsync();

        host.Notifications.All.Single(one => one is { Kind: "engineering.new-slip", Role: Role.Technician })
            .Recipient.ShouldBeNull();
    }

    [Fact]
    public async Task When_the_supervisor_names_the_technician_then_that_one_is_told()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host);

        await host.TakeAsync(order, "sign-slip", People.Engineer, ("technician", People.OtherTechnician.Name));

        (await RecipientOfAsync(host, "order.assigned")).ShouldBe(People.OtherTechnician.Name);
    }

    [Fact]
    public async Task When_a_technician_signs_then_nobody_is_told_what_he_knows()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await Play.ToSignedAsync(host);

        await host.DeliverAsync();

        host.Notifications.All.ShouldNotContain(one => one.Kind == "order.assigned");
    }

    [Fact]
    public async Task When_the_limit_of_the_visit_is_near_then_the_one_who_is_to_come_is_urged()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(17));

        (await RecipientOfAsync(host, "clock.warned")).ShouldBe(People.Technician.Name);
        (await SaidAsync(host, order, "clock.warned")).ShouldContain("In person: technician");
    }

    [Fact]
    public async Task When_it_is_reassigned_then_the_new_technician_is_meant_and_the_timeline_says_so()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        (string, JsonNode?)[] other = [("technician", People.OtherTechnician.Name), ("reason", "请假")];

        await host.TakeAsync(order, "reassign-technician", People.Engineer, other);

        (await RecipientOfAsync(host, "order.reassigned")).ShouldBe(People.OtherTechnician.Name);
        (await SaidAsync(host, order, "notice.sent"))
            .ShouldBe("Told Technician (in person: other-technician): “An order was given to another technician” "
                + "(Urgency: Urgent; Reason: 请假; Technician before: technician)");
    }

    [Fact]
    public async Task When_the_supervisor_signs_a_refusal_first_then_the_technician_is_asked_for_his()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false));

        await host.TakeAsync(order, "sign-refusal", People.Engineer, ("reason", "客户不同意收费"));
        var recipient = await RecipientOfAsync(host, "order.refusal-to-sign");
        await host.TakeAsync(order, "sign-refusal", People.Technician, ("reminded", true));
        await host.DeliverAsync();

        recipient.ShouldBe(People.Technician.Name);
        (await host.CaseAsync(order)).Timeline.Single(entry => entry.Details.Contains("order.refusal-to-sign"))
            .Actor.ShouldBe(Actor.System.Name);
        host.Notifications.All.Count(one => one.Kind == "order.refusal-to-sign").ShouldBe(1);
    }

    private static async Task<string?> RecipientOfAsync(CaseTestHost host, string kind)
    {
        await host.DeliverAsync();
        return host.Notifications.All.Single(one => one.Kind == kind && one.Role == Role.Technician).Recipient;
    }

    private static async Task<string> SaidAsync(CaseTestHost host, Guid order, string kind) => TimelineTexts.Render(
        (await host.CaseAsync(order)).Timeline.Last(entry => entry.Kind == kind), CultureInfo.GetCultureInfo("en"));
}
