using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>What a fault does to the instance around it.</summary>
public sealed class FaultTests
{
    private static Drawing TwoBranches() =>
        new Drawing("flow").Lines("s", "1a", "1b", "2a").Event("e1", "x").Event("e2", "y")
            .With("bad", "Elsa.Fault", ("message", Drawing.Literal("pump failed")))
            .Arrows("s->1a", "s->2a", "1a->e1", "e1->1b", "2a->bad", "bad->e2");

    [Fact]
    public async Task When_the_definition_says_nothing_then_the_instance_ends_as_faulted()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(TwoBranches().ToString());

        var report = await host.StartAsync("flow");
        var after = await host.ResumeAsync(report.Header.Id, "x");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        report.Header.IncidentCount.ShouldBe(1);
        after.Header.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["s", "1a", "2a"]);
    }

    [Fact]
    public async Task When_it_continues_with_incidents_then_the_other_branch_goes_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(TwoBranches().ContinueWithIncidents().ToString());

        var report = await host.StartAsync("flow");
        var after = await host.ResumeAsync(report.Header.Id, "x");

        report.Header.Status.ShouldBe(InstanceStatus.Suspended);
        after.Header.Status.ShouldBe(InstanceStatus.Suspended);
        after.Header.IncidentCount.ShouldBe(1);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["s", "1a", "2a", "1b"]);
    }

    [Fact]
    public async Task When_a_type_is_not_there_then_the_definition_loads_and_the_step_faults()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a").With("x", "Acme.Frobnicate").Arrows("a->x").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.JournalAsync(report.Header.Id))
            .Single(entry => entry.EventName == "Faulted")
            .Message.ShouldBe("Activity type 'Acme.Frobnicate' version '0' could not be found.");
    }

    [Fact]
    public async Task When_a_loop_never_ends_then_it_becomes_an_incident()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a", "b").Arrows("a->b", "b->a").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        report.Header.IncidentCount.ShouldBe(1);
    }
}
