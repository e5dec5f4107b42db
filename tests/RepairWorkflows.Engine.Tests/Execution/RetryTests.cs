using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>Faulted steps are done again; what can never go on is shown.</summary>
public sealed class RetryTests
{
    private static Drawing Failing => new Drawing("flow").Variable("n", "Int32", "0").Lines("a", "z")
        .Set("c", "n", "getVariable('n') + 1")
        .With("b", "Elsa.WriteLine", (
            "text", Drawing.Script("if (getVariable('n') < 1) throw new Error('no'); return 'b'")))
        .Event("e", "x").Arrows("a->b", "a->e", "b->z", "e->c");

    [Fact]
    public async Task When_a_fault_ended_the_instance_then_a_retry_brings_it_and_its_rests_back()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Failing}");
        var flow = (await host.StartAsync("flow")).Header;
        flow.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.SendEventAsync("x")).Resumed.ShouldBeEmpty();

        var report = await host.Runtime.RetryAsync(flow.Id, null, default);

        report.Steps.ShouldBe(1);
        report.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("b");

        (await host.InstancesAsync("flow")).Single().IncidentCount.ShouldBe(2);
        await host.DeliverAsync();
        (await host.LinesAsync(flow.Id)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task When_the_cause_is_gone_then_a_retry_goes_on_to_the_end()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Failing.ContinueWithIncidents()}");
        var flow = (await host.StartAsync("flow")).Header;
        await host.SendEventAsync("x");

        var report = await host.Runtime.RetryAsync(flow.Id, ["b"], default);

        (report.Steps, report.Incidents.Count).ShouldBe((1, 0));

        (await host.LinesAsync(flow.Id)).ShouldBe(["a", "b", "z"]);
        (await host.InstancesAsync("flow")).Single().Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task When_none_of_the_steps_named_has_faulted_then_nothing_is_written()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Failing.ContinueWithIncidents()}");
        var flow = (await host.StartAsync("flow")).Header;
        (await host.Runtime.RetryAsync(flow.Id, ["z"], default)).Steps.ShouldBe(0);
        host.Store.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task When_an_instance_waits_for_nothing_and_has_not_ended_then_it_is_stuck()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Failing.ContinueWithIncidents()}");
        (await host.StartAsync("flow")).Header.IsStuck.ShouldBeFalse();
        await host.SendEventAsync("x");
        (await host.InstancesAsync("flow")).Single().IsStuck.ShouldBeTrue();
    }
}
