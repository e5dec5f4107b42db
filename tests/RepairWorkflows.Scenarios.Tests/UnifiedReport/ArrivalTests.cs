using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S3.7")]
public sealed class ArrivalTests
{
    [Fact]
    public async Task When_20_minutes_pass_then_the_customer_is_called_and_the_promise_starts_a_new_clock()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(20));
        (await host.OpenStepsAsync(order)).ShouldBe(["arrive", "customer-call"]);
        var promised = host.Now.AddMinutes(15);
        await host.TakeAsync(
            order, "record-call", People.Agent, ("reached", true), ("apologised", true), ("promisedAt",
                $"{promised:O}"));

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["arrive"]);
        var clock = view.Clocks.Last(one => one.Policy == "arrival-notice");
        (clock.Cycle, clock.StartedAt, clock.DueAt).ShouldBe((2, promised, promised.AddMinutes(20)));
        OrderDocument.Parse(view.Order.Document).AppointmentAt.ShouldBe(promised);
        view.Timeline.Last(entry => entry.Kind == "clock.started").Details.ShouldContain("\"since\":\"promise\"");
        view.Clocks.Single(one => one is { Policy: "arrival-notice", Cycle: 1 }).BreachedAt.ShouldNotBeNull();
        view.Timeline.Last(entry => entry.Kind == "clock.stopped").Details.ShouldContain("\"replaced\":true");
    }

    [Fact]
    public async Task When_the_technician_says_it_will_be_late_then_there_is_one_call_even_at_the_limit()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));
        await host.AdvanceAsync(TimeSpan.FromMinutes(30));

        (await host.OpenStepsAsync(order)).ShouldBe(["arrive", "customer-call"]);
    }

    [Fact]
    public async Task When_the_customer_cannot_be_reached_then_the_call_stays_open()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));

        await host.TakeAsync(order, "record-call", People.Agent, ("reached", false));

        (await host.OpenStepsAsync(order)).ShouldBe(["arrive", "customer-call"]);
    }

    [Theory]
    [InlineData(false, true, "apologised field.must-be-true")]
    [InlineData(true, false, "promisedAt field.required")]
    public async Task When_the_call_lacks_what_it_is_for_then_it_is_refused(
        bool apologised, bool promised, string problem)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "record-call", People.Agent, ("reached", true), ("apologised", apologised),
            ("promisedAt", promised ? $"{host.Now.AddMinutes(30):O}" : null)));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}").ShouldBe([problem]);
        (await host.OpenStepsAsync(order)).ShouldBe(["arrive", "customer-call"]);
    }

    [Fact]
    public async Task When_the_promise_is_missed_too_then_the_customer_is_called_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "堵车"));
        await host.TakeAsync(
            order, "record-call", People.Agent, ("reached", true), ("apologised", true),
            ("promisedAt", $"{host.Now.AddMinutes(30):O}"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(50));

        (await host.OpenStepsAsync(order)).ShouldBe(["arrive", "customer-call"]);
    }

    [Fact]
    public async Task When_the_technician_arrives_then_the_call_is_no_longer_needed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(25));

        await host.TakeAsync(order, "arrive", People.Technician);

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["compare"]);
        view.Timeline.ShouldContain(entry => entry.Kind == "task.withdrawn");
        var clock = view.Clocks.Single(one => one.Policy == "arrival-notice");
        ClockVerdict.Of(clock, Rules.Shipped, host.Now).Over.ShouldBe(TimeSpan.FromMinutes(5));
        view.Order.Status.ShouldBe(RepairStatus.OnSite);
    }
}
