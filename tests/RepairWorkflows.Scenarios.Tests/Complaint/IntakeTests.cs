using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Complaint;

/// <summary>S8.6: a complaint is about a repair order, and one at a time.</summary>
public sealed class IntakeTests
{
    [Fact]
    public async Task When_it_says_no_more_than_the_number_then_the_order_knows_who_and_where()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host);

        var complaint = await Play.ComplainAsync(host, $" {order.Number.ToLowerInvariant()} ");

        complaint.Number.ShouldBe("TS20260302-0002");
        var record = (await host.CaseAsync(complaint.OrderId)).Order;
        (record.CustomerName, record.Unit, record.Phone, record.Status)
            .ShouldBe(("王小明", "3栋2单元501室", "13812345678", RepairStatus.InProgress));
    }

    [Fact]
    public async Task When_somebody_else_complains_then_that_stays_as_it_was_said()
    {
        await using var host = await Play.HostAsync();
        var report = Play.Report((await Play.OrderAsync(host)).Number);
        report["customerName"] = "李先生";

        var complaint = await host.ReportAsync(Play.Process, People.Agent, report);

        var record = (await host.CaseAsync(complaint.OrderId)).Order;
        (record.CustomerName, record.Unit).ShouldBe(("李先生", "3栋2单元501室"));
    }

    [Fact]
    public async Task When_it_is_received_then_order_and_complaint_lead_to_each_other()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host);

        var complaint = await Play.ComplainAsync(host, order.Number);

        (await host.CaseAsync(order.OrderId)).Followers.ShouldBe(
            [new OrderFollower(complaint.OrderId, complaint.Number, Play.Process, RepairStatus.InProgress,
                "complaint-about")]);
        (await Play.DocumentAsync(host, complaint.OrderId)).Origin
            .ShouldBe(new OrderOrigin(order.OrderId, order.Number, "complaint-about"));
    }

    [Fact]
    public async Task When_another_case_starts_it_then_it_comes_from_that_and_is_about_the_order()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host);
        var feedback = await Play.OrderAsync(host);

        var complaint = await host.TwiceAsync(new StartCase(
            Play.Process, Play.Report(order.Number), new Actor("agent", []), new CommandKey("linked-start", "k", "k"))
        {
            Origin = new OrderOrigin(feedback.OrderId, feedback.Number, "complaint-from-feedback"),
        });

        (await host.CaseAsync(feedback.OrderId)).Followers.ShouldHaveSingleItem()
            .Kind.ShouldBe("complaint-from-feedback");
        (await host.CaseAsync(order.OrderId)).Followers.ShouldHaveSingleItem().Kind.ShouldBe("complaint-about");
        var document = await Play.DocumentAsync(host, complaint.OrderId);
        (document.Origin!.Number, document.Complaint!.About.Number).ShouldBe((feedback.Number, order.Number));
    }

    [Theory]
    [InlineData("WX20260302-0099", RepairErrors.ComplaintOrderUnknown)]
    [InlineData("没有", RepairErrors.ComplaintOrderUnknown)]
    [InlineData("  ", RepairErrors.FieldRequired)]
    [InlineData(null, RepairErrors.FieldRequired)]
    public async Task When_the_number_is_no_order_then_that_field_says_so_and_nothing_is_stored(
        string? number, string code)
    {
        await using var host = await Play.HostAsync();

        (await RefusedAsync(host, number)).ShouldBe(code);

        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, Actor.System))).Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_number_is_a_complaint_or_a_round_then_it_is_no_repair()
    {
        await using var host = await Play.HostAsync();
        await host.AlsoAsync("preventive-care");
        var complaint = await Play.ComplainAsync(host, (await Play.OrderAsync(host)).Number);
        var round = (await PreventiveCare.Play.RoundsAsync(host))[0];

        (await RefusedAsync(host, complaint.Number)).ShouldBe(RepairErrors.ComplaintWithoutRepair);
        (await RefusedAsync(host, round.Number)).ShouldBe(RepairErrors.ComplaintWithoutRepair);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, RepairErrors.ComplaintWithoutRepair)]
    public async Task When_an_owner_draws_a_process_then_its_report_says_whether_it_repairs(bool repairs, string? code)
    {
        await using var host = await Play.HostAsync();
        var well = JsonNode.Parse(await File.ReadAllTextAsync(ShippedDefinitions.PathOf("equipment-repair")))!;
        well["definitionId"] = "well-repair";
        well["root"]!["activities"]!.AsArray()
            .Single(step => step!["type"]!.GetValue<string>() == "RepairWorkflows.ReceiveReport")!["isRepair"] =
            new JsonObject { ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = repairs } };
        await ShippedDefinitions.PublishAsync(well, host.Engine.PublishAsync);
        var pump = await host.ReportAsync("well-repair", People.Agent, new JsonObject
        {
            ["channel"] = "web", ["customerName"] = "张伟", ["unit"] = "泵房", ["description"] = "异响",
        });

        if (code is null)
        {
            (await Play.ComplainAsync(host, pump.Number)).Number.ShouldStartWith("TS");
        }
        else
        {
            (await RefusedAsync(host, pump.Number)).ShouldBe(code);
        }
    }

    [Fact]
    public async Task When_the_order_is_another_stations_then_it_is_unknown()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host, "east");
        var west = new Actor("west-agent", [Role.ServiceAgent]) { Station = "west" };

        (await RefusedAsync(host, order.Number, west)).ShouldBe(RepairErrors.ComplaintOrderUnknown);

        var complaint = await Play.ComplainAsync(host, order.Number);
        (await host.CaseAsync(complaint.OrderId)).Order.Station.ShouldBe("east");
    }

    [Fact]
    public async Task When_one_is_open_then_a_second_is_refused_until_it_is_closed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host);
        var first = await Play.ComplainAsync(host, order.Number);

        (await Should.ThrowAsync<RuleViolationException>(() => Play.ComplainAsync(host, order.Number)))
            .Code.ShouldBe(RepairErrors.ComplaintOpenAlready);

        await Play.ReviewAsync(host, first.OrderId, ComplaintReview.Unfounded);
        await Play.AnswerAsync(host, first.OrderId);
        var second = await Play.ComplainAsync(host, order.Number);
        (await host.CaseAsync(order.OrderId)).Followers.Select(follower => follower.OrderId)
            .ShouldBe([first.OrderId, second.OrderId], ignoreOrder: true);
    }

    [Fact]
    public async Task When_a_technician_complains_then_that_is_not_allowed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.OrderAsync(host);

        await Should.ThrowAsync<NotAllowedException>(() => Play.ComplainAsync(host, order.Number, People.Technician));
    }

    private static async Task<string> RefusedAsync(CaseTestHost host, string? number, Actor? by = null)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.ComplainAsync(host, number, by));
        var error = refusal.Fields.ShouldHaveSingleItem();
        error.Field.ShouldBe("orderNumber");
        return error.Code;
    }
}
