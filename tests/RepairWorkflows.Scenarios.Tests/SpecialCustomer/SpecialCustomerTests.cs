using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.SpecialCustomer;

/// <summary>S9: both orders exist together; the region is told, guides and follows.</summary>
[Trait("Clause", "S9.4.1")]
[Trait("Clause", "S9.5.1")]
[Trait("Clause", "S9.5.2")]
[Trait("Clause", "S9.5.3")]
public sealed class SpecialCustomerTests
{
    [Fact]
    public async Task When_the_contact_reports_then_the_station_has_both_orders_at_once()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");

        var order = await ToSentAsync(host);

        var view = await host.CaseAsync(order);
        var document = OrderDocument.Parse(view.Order.Document);
        (document.Status, document.Station).ShouldBe((RepairStatus.Ticketed, "east"));
        (document.Expedite!.CustomerClass, document.ExpediteNumber).ShouldBe(("media", $"{view.Order.Number}-C"));
        (await host.OpenStepsAsync(order)).ShouldBe(["inform-region", "sign-slip"], ignoreOrder: true);
        await host.DeliverAsync();
        host.Notifications.All.Single(told => told.Role == Role.StationCoordinator)
            .ShouldSatisfyAllConditions(
                told => told.Kind.ShouldBe("order.expedited"), told => told.Station.ShouldBe("east"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task When_a_part_of_it_is_missing_then_there_is_neither_order(bool hasStation, bool isSpecial)
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");

        await Should.ThrowAsync<CodedException>(() => ReportAsync(
            host, ("station", hasStation ? "east" : null), ("customerClass", isSpecial ? "media" : null),
            ("markReason", isSpecial ? "记者证" : null)));

        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, Actor.System))).Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_no_customer_is_special_then_an_urgent_case_takes_the_same_path_with_its_reason()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");

        var order = await ReportAsync(host, ("station", "east"), ("urgentReason", "机房全部断电"));

        var expedite = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Expedite!;
        (expedite.CustomerClass, expedite.Special).ShouldBe((null, "机房全部断电"));
    }

    [Fact]
    public async Task When_half_a_working_day_passes_then_the_region_is_alerted_and_may_decide_at_once()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");
        var order = await ToSentAsync(host);

        // From 09:00 on, half of the 7.5 working hours: lunch is not counted.
        await host.AdvanceAsync(TimeSpan.FromHours(6));

        var clock = (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "region-notice");
        clock.BreachedAt.ShouldNotBeNull();
        host.Notifications.All.Count(told => told.Kind == "order.region-not-informed"
            && told.Role == Role.RegionalContact).ShouldBe(1);
        (await host.OpenStepsAsync(order)).ShouldBe(
            ["inform-region", "sign-slip", "give-solution"], ignoreOrder: true);
        await SolveAsync(host, order, commission: false);
        await host.TakeAsync(order, "inform-region", People.East, ("situation", "已联系客户"));
        (await host.OpenStepsAsync(order)).ShouldBe(["sign-slip"]);
    }

    [Fact]
    public async Task When_the_region_pays_the_difference_then_it_is_that_of_the_first_tier()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");
        var order = await ToInformedAsync(host, "east");

        await SolveAsync(host, order, commission: true);

        var document = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document);
        (document.Commission!.CommissionAmount, document.CommissionNumber)
            .ShouldBe((34.5m, $"{document.Number}-W"));
    }

    [Fact]
    public async Task When_the_region_decides_later_then_it_pays_the_difference_all_the_same_and_once()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");
        var order = await ToInformedAsync(host, "east");
        await SolveAsync(host, order, commission: false);

        await host.TakeAsync(
            order, "note-progress", People.Region, ("progressNote", "客户要求上门"), ("commission", true));

        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Commission!.CommissionAmount.ShouldBe(34.5m);
        (await CancellationReassignment.Play.RefusedAsync(host, order, () => host.TakeAsync(
            order, "note-progress", People.Region, ("progressNote", "再次上门"), ("commission", true))))
            .Code.ShouldBe(RepairErrors.CommissionedAlready);
    }

    [Fact]
    public async Task When_the_fee_table_does_not_know_the_grade_then_nothing_is_decided()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");
        var order = await ToInformedAsync(host, "west");

        (await CancellationReassignment.Play.RefusedAsync(host, order, () => SolveAsync(host, order, commission: true)))
            .Code.ShouldBe(RepairErrors.CommissionWithoutFee);
    }

    [Fact]
    public async Task When_it_is_repaired_then_the_region_records_the_result_before_it_is_filed()
    {
        await using var host = await CaseTestHost.WithAsync("special-customer");
        var order = await ToInformedAsync(host, "east");
        await SolveAsync(host, order, commission: false);
        await host.TakeAsync(order, "note-progress", People.Region, ("progressNote", "已派人"));
        await host.TakeAsync(order, "sign-slip", People.East, ("technician", "technician"));
        await host.TakeAsync(order, "set-out", People.EastTechnician);
        await host.TakeAsync(order, "arrive", People.EastTechnician);
        await host.TakeAsync(order, "compare", People.EastTechnician, ("matches", true));
        await host.TakeAsync(
            order, "confirm-plan", People.EastTechnician, ("plan", "换主板"), ("customerAgreed", true));
        await host.TakeAsync(order, "finish-repair", People.EastTechnician, ("work", "已换主板"), ("tested", true));
        await host.TakeAsync(order, "accept", People.Agent);
        await host.TakeAsync(order, "skip-evaluation", People.Agent, ("reason", "客户不便"));
        await host.TakeAsync(order, "record-call-back", People.Agent, ("callBackResult", "satisfied"));
        (await host.OpenStepsAsync(order)).ShouldBe(["record-result"]);

        await host.TakeAsync(order, "record-result", People.Region, ("progressNote", "客户满意"));

        var view = await host.CaseAsync(order);
        view.Order.Status.ShouldBe(RepairStatus.Closed);
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        OrderDocument.Parse(view.Order.Document).Special!.Progress.Select(note => note.ProgressNote)
            .ShouldBe(["已派人", "客户满意"]);
    }

    private static async Task<Guid> ReportAsync(CaseTestHost host, params (string Name, JsonNode? Value)[] fields)
    {
        var report = AReport.Json();
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            report[name] = value;
        }

        return (await host.ReportAsync("special-customer", People.Contact, report)).OrderId;
    }

    private static Task<Guid> ToSentAsync(CaseTestHost host, string station = "east") => ReportAsync(
        host, ("station", station), ("customerClass", "media"), ("markReason", "记者证"));

    private static async Task<Guid> ToInformedAsync(CaseTestHost host, string station)
    {
        var order = await ToSentAsync(host, station);
        await host.TakeAsync(
            order, "inform-region", station == "east" ? People.East : People.West, ("situation", "客户要求当日修好"));
        return order;
    }

    private static Task<ActionTaken> SolveAsync(CaseTestHost host, Guid order, bool commission) => host.TakeAsync(
        order, "give-solution", People.Region, ("solution", "带备件上门"), ("commission", commission));
}
