using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.7 and S3.8 hold from the signature on, whether or not anybody has set out.</summary>
public sealed class BeforeSettingOutTests
{
    [Fact]
    public async Task When_20_minutes_pass_before_anybody_sets_out_then_the_customer_is_called()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(20));

        (await host.OpenStepsAsync(order)).ShouldBe(["set-out", "customer-call"]);
    }

    [Fact]
    public async Task When_the_technician_will_be_late_before_setting_out_then_the_call_is_asked_for_at_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);

        await host.TakeAsync(order, "report-late", People.Technician, ("reason", "上一单未完"));

        (await host.OpenStepsAsync(order)).ShouldBe(["set-out", "customer-call"]);
    }

    [Fact]
    public async Task When_nobody_can_come_then_another_time_is_agreed_and_the_dispatch_limit_goes_on()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSignedAsync(host);

        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "另有急修"));
        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{host.Now.AddHours(3):O}"), ("apologised", true));

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["set-out"]);
        view.Clocks.Single(clock => clock.Policy == "general-dispatch").State.ShouldBe(ClockState.Running);
    }
}
