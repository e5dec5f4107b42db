using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Paper;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.3: the slip is printed in two copies, in three when the customer pays, each named.</summary>
[Trait("Clause", "S3.3")]
public sealed class PaperTests
{
    [Fact]
    public async Task When_a_slip_is_printed_then_it_has_two_copies_and_what_the_technician_needs()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        await host.TakeAsync(order, "write-ticket", People.Agent);

        var slip = await PrintAsync(host, order);

        slip.Title.ShouldBe("派工单");
        slip.Number.ShouldBe((await host.CaseAsync(order)).Order.Number);
        slip.Copies.ShouldBe(["客户服务中心联", "客户联"]);
        slip.Signatures.ShouldBe(["维修人员签字", "客户签字"]);
        slip.Lines.Select(line => line.Label).ShouldBe(
        [
            "报修时间", "客户姓名", "室号", "联系电话", "类别", "紧急程度", "派工单内容", "有偿服务", "填单人", "填单时间",
            "实际维修项目", "材料",
        ]);
        slip.Lines.Where(line => line.Value.Length == 0).Select(line => line.Label).ShouldBe(["实际维修项目", "材料"]);
        slip.Lines.Single(line => line.Label == "填单时间").Value.ShouldBe("2026-03-02 09:00");
    }

    [Fact]
    public async Task When_the_customer_pays_then_finance_gets_a_copy_and_the_charge_is_written_by_hand()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToPaidAndComparedAsync(host);

        var slip = await PrintAsync(host, order, "en");

        slip.Copies.ShouldBe(["Copy for the service centre", "Copy for finance", "Copy for the customer"]);
        slip.Lines[^1].ShouldBe(new PaperLine("Charged in the end", ""));
    }

    [Fact]
    public async Task When_work_is_on_record_then_the_slip_says_it_and_nothing_is_left_to_write()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await Play.AgreeChargeAsync(host, order, 120);
        await host.TakeAsync(order, "confirm-plan", People.Technician, ("plan", "换管"), ("customerAgreed", true));
        await host.TakeAsync(
            order, "finish-repair", People.Technician, ("work", "已换管"), ("tested", true), ("cost", 120),
            ("materials", new JsonArray(
                new JsonObject { ["name"] = "水管", ["quantity"] = 1.5 },
                new JsonObject { ["name"] = "接头", ["quantity"] = 2 })));

        var slip = await PrintAsync(host, order);

        slip.Lines.ShouldNotContain(line => line.Value.Length == 0);
        slip.Lines.Where(line => line.Label is "实际维修项目" or "材料").Select(line => line.Value)
            .ShouldBe(["水管爆裂", "水管 × 1.5 / 接头 × 2"]);
        slip.Void.ShouldBeNull();
    }

    [Fact]
    public async Task When_the_customer_refuses_then_the_slip_says_why_above_both_signatures()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 300));
        await host.TakeAsync(
            order, "sign-refusal", People.Technician, ("reason", "客户嫌贵"), ("reminded", true));

        var slip = await PrintAsync(host, order);

        slip.Lines.ShouldContain(line => line.Value == "客户嫌贵");
        slip.Signatures.ShouldBe(["维修人员签字", "工程部主管签字"]);
    }

    [Theory]
    [InlineData("zh", "已作废：维修单已撤单")]
    [InlineData("en", "VOID: the order was cancelled")]
    public async Task When_the_order_was_cancelled_then_the_slip_says_that_it_is_void(string language, string mark)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(
            order, "cancel-for-customer", People.Agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"));

        (await PrintAsync(host, order, language)).Void.ShouldBe(mark);
    }

    [Fact]
    public async Task When_no_slip_was_written_then_there_is_none_to_print()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;

        (await Should.ThrowAsync<NotFoundException>(() => PrintAsync(host, order))).Code
            .ShouldBe(RepairErrors.PaperNotThere);
    }

    private static Task<PaperForm> PrintAsync(CaseTestHost host, Guid order, string language = "zh") => host.SendAsync(
        new GetPaper(new RepairOrderId(order), PaperKind.DispatchSlip, People.Agent, new CultureInfo(language)));
}
