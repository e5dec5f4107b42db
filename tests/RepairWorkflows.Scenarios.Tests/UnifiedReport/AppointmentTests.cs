using System.Globalization;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.2: the visit is agreed; what the customer would like is a wish until then.</summary>
public sealed class AppointmentTests
{
    [Fact]
    public async Task When_the_agent_agrees_no_time_then_there_is_no_appointment_and_the_wish_stays()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var wish = host.Now.AddHours(6);
        var order = (await host.ReportAsync(null, ("preferredVisitAt", $"{wish:O}"))).OrderId;

        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"));

        var document = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document);
        (document.AppointmentAt, document.Report.PreferredVisitAt).ShouldBe((null, wish));
        (await SaidAsync(host, order)).ShouldBe("已判断轻重缓急：一般；约定上门时间：未约定，到场时限自签收起算");
    }

    [Fact]
    public async Task When_the_agent_agrees_a_time_then_that_is_the_appointment()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var agreed = host.Now.AddHours(4);
        var order = (await host.ReportAsync(null, ("preferredVisitAt", $"{host.Now.AddHours(6):O}"))).OrderId;

        await host.TakeAsync(
            order, "triage", People.Agent, ("urgency", "general"), ("appointmentAt", $"{agreed:O}"));

        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).AppointmentAt.ShouldBe(agreed);
        (await SaidAsync(host, order)).ShouldStartWith("已判断轻重缓急：一般；约定上门时间：");
    }

    private static async Task<string> SaidAsync(CaseTestHost host, Guid order) => TimelineTexts.Render(
        (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "action.triage"),
        CultureInfo.GetCultureInfo("zh-CN"));
}
