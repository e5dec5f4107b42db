using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime.Inspection;

/// <summary>Only a join that does not run yet, in an instance that goes on, waits for branches.</summary>
public sealed class AwaitedBranchTests
{
    [Fact]
    public async Task When_a_step_rests_then_it_waits_for_its_stimulus_alone_though_a_circle_leads_back_to_it()
    {
        await using var host = new EngineTestHost();
        var view = await RunAsync(host, new Drawing("flow").Lines("a", "b").Event("e", "x")
            .Arrows("a->e", "e->b", "b->e"));

        view.Rests.ShouldHaveSingleItem().ActivityId.ShouldBe("e");
        view.AwaitingBranches.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_one_of_two_branches_has_arrived_then_their_join_waits_for_the_other()
    {
        await using var host = new EngineTestHost();
        (await RunAsync(host, Joined.Event("b", "x"))).AwaitingBranches.ShouldBe(["j"]);
    }

    [Fact]
    public async Task When_the_instance_has_faulted_then_nothing_waits_any_more()
    {
        await using var host = new EngineTestHost();
        var view = await RunAsync(host, Joined.With("b", "Elsa.Fault", ("message", Drawing.Literal("broken"))));

        view.Header.Status.ShouldBe(InstanceStatus.Faulted);
        view.AwaitingBranches.ShouldBeEmpty();
    }

    private static Drawing Joined => new Drawing("flow").Lines("s", "a").Join("j", "WaitAll")
        .Arrows("s->a", "s->b", "a->j", "b->j");

    private static async Task<InstanceView> RunAsync(EngineTestHost host, Drawing drawing)
    {
        await host.PublishAsync($"{drawing}");
        var id = (await host.StartAsync("flow")).Header.Id;
        return (await host.Get<InstanceInspector>().FindAsync(id, CancellationToken.None)).ShouldNotBeNull();
    }
}
