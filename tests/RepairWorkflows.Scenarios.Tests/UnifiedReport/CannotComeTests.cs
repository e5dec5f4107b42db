using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.8: another time is agreed with an apology, and holds like the first.</summary>
[Trait("Clause", "S3.8")]
public sealed class CannotComeTests
{
    [Fact]
    public async Task When_the_visit_cannot_be_made_then_another_time_is_agreed_and_the_clock_counts_from_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));
        var newTime = host.Now.AddHours(3);
        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{newTime:O}"), ("apologised", true));

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["set-out"]);
        view.Clocks.Last(one => one.Policy == "arrival-notice").DueAt.ShouldBe(newTime.AddMinutes(20));
        await host.AdvanceAsync(TimeSpan.FromHours(3));
        host.Notifications.All.ShouldNotContain(one => one.Kind == "clock.breached");
    }

    [Fact]
    public async Task When_no_other_time_is_agreed_yet_then_the_arrival_limit_goes_on()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(20));

        (await host.OpenStepsAsync(order)).ShouldBe(["agree-new-time"]);
        host.Notifications.All.ShouldContain(
            told => told.Kind == "clock.breached" && told.Role == "service-supervisor");
    }

    [Fact]
    public async Task When_the_new_time_is_missed_too_then_the_customer_is_called_and_the_desk_told()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));
        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{host.Now.AddHours(3):O}"), ("apologised", true));

        await host.AdvanceAsync(TimeSpan.FromMinutes(200));

        (await host.OpenStepsAsync(order)).ShouldBe(["set-out", "customer-call"]);
        host.Notifications.All.Count(told => told.Kind == "order.late").ShouldBe(1);
    }

    [Fact]
    public async Task When_the_visit_cannot_be_made_while_a_call_is_open_then_the_new_time_replaces_the_call()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));

        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));

        (await host.OpenStepsAsync(order)).ShouldBe(["agree-new-time"]);
        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{host.Now.AddHours(3):O}"), ("apologised", true));
        (await host.OpenStepsAsync(order)).ShouldBe(["set-out"]);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));
        (await host.OpenStepsAsync(order)).ShouldBe(["agree-new-time"]);
    }

    [Fact]
    public async Task When_a_new_time_replaces_the_arrival_limit_then_that_was_neither_kept_nor_missed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await PutOffAsync(host, order);

        var clock = (await host.CaseAsync(order)).Clocks.First(one => one.Policy == "arrival-notice");
        ClockVerdict.Of(clock, Rules.Shipped, host.Now)
            .Outcome.ShouldBe(ClockOutcome.Replaced);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public async Task When_a_visit_is_put_off_again_then_the_supervisor_hears_of_each_time(int times, int notices)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        for (var time = 0; time < times; time++)
        {
            await PutOffAsync(host, order);
        }

        await host.DeliverAsync();
        host.Notifications.All.Count(told => told is { Kind: "order.postponed", Role: "service-supervisor" })
            .ShouldBe(notices);
    }

    private static async Task PutOffAsync(CaseTestHost host, Guid order)
    {
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));
        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{host.Now.AddHours(3):O}"), ("apologised", true));
    }
}
