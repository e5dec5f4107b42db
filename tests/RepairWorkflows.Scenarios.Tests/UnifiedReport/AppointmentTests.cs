using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A time that cannot be meant is refused before it can jam a clock.</summary>
public sealed class AppointmentTests
{
    [Theory]
    [InlineData("triage", "appointmentAt")]
    [InlineData("agree-new-time", "newTime")]
    [InlineData("record-call", "promisedAt")]
    public async Task When_an_agreed_time_lies_beyond_90_days_then_the_field_is_named(string action, string field)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToAsync(action, host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, action, People.Agent, (field, "9999-12-31T23:50:00Z")));

        refusal.Fields.ShouldContain(error => error.Field == field && error.Code == RepairErrors.FieldOutOfRange);
    }

    [Fact]
    public async Task When_the_technician_comes_a_day_before_then_it_is_said_why()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToSetOutAsync(host, TimeSpan.FromDays(1));

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "arrive", People.Technician));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}")
            .ShouldBe(["earlyReason field.required-when-early"]);
        await host.TakeAsync(order, "arrive", People.Technician, ("earlyReason", "客户提前在家"));
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Visits[^1].EarlyReason
            .ShouldBe("客户提前在家");
    }

    [Fact]
    public async Task When_the_technician_comes_before_the_time_then_the_limit_is_kept_and_has_counted_nothing()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToSetOutAsync(host, TimeSpan.FromMinutes(20));
        var agreed = host.Now.AddMinutes(20);

        await host.TakeAsync(order, "arrive", People.Technician);

        var view = await host.CaseAsync(order);
        var clock = view.Clocks.Single(one => one.Policy == "arrival-notice");
        (clock.StartedAt, clock.StoppedAt, clock.DueAt).ShouldBe((host.Now, host.Now, agreed.AddMinutes(20)));
        ClockTexts.Render(ClockVerdict.Of(clock, Rules.Shipped, host.Now), CultureInfo.GetCultureInfo("en"))
            .ShouldBe("on time, before the limit began");
        var stop = view.Timeline.Single(
            entry => entry.Kind == "clock.stopped" && entry.Details.Contains("arrival-notice"));
        TimelineTexts.Render(stop, CultureInfo.GetCultureInfo("en")).ShouldBe(
            "Clock stopped before it began: Arrival, on time (Counts from: "
            + $"{agreed.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)})");
    }

    [Fact]
    public async Task When_the_time_was_promised_for_a_delay_then_nobody_asks_why_it_is_earlier()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));
        await host.TakeAsync(
            order, "record-call", People.Agent, ("reached", true), ("apologised", true),
            ("promisedAt", $"{host.Now.AddHours(3):O}"));

        await host.TakeAsync(order, "arrive", People.Technician);

        (await host.OpenStepsAsync(order)).ShouldBe(["compare"]);
    }

    private static async Task<Guid> ToSetOutAsync(CaseTestHost host, TimeSpan ahead)
    {
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(
            order, "triage", People.Agent, ("urgency", "general"), ("appointmentAt", $"{host.Now + ahead:O}"));
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "set-out", People.Technician);
        return order;
    }

    private static async Task<Guid> ToAsync(string action, CaseTestHost host)
    {
        if (action == "triage")
        {
            return (await host.ReportAsync()).OrderId;
        }

        var order = await Play.ToSignedAsync(host);
        var before = action == "record-call" ? "report-late" : "cannot-come";
        await host.TakeAsync(order, before, People.Technician, ("reason", "堵车"));
        return order;
    }
}
