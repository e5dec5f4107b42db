using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Flowchart;

/// <summary>What runs, in which order, by the rules of the token-based flowchart of Elsa 3.8.</summary>
public sealed class TokenFlowTests
{
    public static TheoryData<string, string, string, InstanceStatus> Flows { get; } = new()
    {
        // name, arrows ("x" alone declares a lone step), lines, how it ends
        { "one step", "a", "a", InstanceStatus.Finished },
        { "two in a row", "a->b", "a,b", InstanceStatus.Finished },
        { "branches of equal length", "s->a s->b a->j b->j j->z", "s,a,b,j,z", InstanceStatus.Finished },
        {
            "branches of unequal length run the target twice", "s->a s->b a->j b->c c->j", "s,a,b,j,c,j",
            InstanceStatus.Finished
        },
        { "a braid", "1->2 1->3 2->4 2->5 3->5 3->6 4->7 5->7 6->7", "1,2,3,4,5,6,7", InstanceStatus.Finished },
        { "an outcome nobody gives", "a:Never->b", "a", InstanceStatus.Finished },
    };

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task When_it_runs_then_the_lines_come_in_this_order(
        string name, string arrows, string lines, InstanceStatus end)
    {
        name.ShouldNotBeEmpty();
        var parts = arrows.Split(' ');
        var steps = parts.SelectMany(part => part.Split("->")).Select(end => end.Split(':')[0]).Distinct();
        var drawing = new Drawing("flow").Lines([.. steps]).Arrows([.. parts.Where(part => part.Contains("->"))]);

        await using var host = new EngineTestHost();
        await host.PublishAsync(drawing.ToString());
        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(end);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(lines.Split(','));
    }

    [Fact]
    public async Task When_every_branch_is_awaited_then_a_join_rests_until_the_last_has_come()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("s", "a", "z").Event("e", "x").Join("J", "WaitAll")
            .Arrows("s->e", "s->a", "e->J", "a->J", "J->z").ToString());

        var started = await host.StartAsync("flow");
        started.Header.Status.ShouldBe(InstanceStatus.Suspended);
        var resumed = await host.ResumeAsync(started.Header.Id, "x");

        resumed.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync(started.Header.Id)).ShouldBe(["s", "a", "z"]);
    }

    [Fact]
    public async Task When_two_waits_race_then_the_loser_is_called_off_and_nothing_rests()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("s", "z").Event("e", "x").Delay("d", "00:01:00")
            .Join("J", "WaitAny").Arrows("s->e", "s->d", "e->J", "d->J", "J->z").ToString());

        var started = await host.StartAsync("flow");
        var resumed = await host.ResumeAsync(started.Header.Id, "x");

        resumed.Header.Status.ShouldBe(InstanceStatus.Finished);
        host.Store.Timers.ShouldBeEmpty();
        (await host.LinesAsync(started.Header.Id)).ShouldBe(["s", "z"]);
        (await host.JournalAsync(started.Header.Id)).ShouldContain(
            entry => entry.ActivityId == "d" && entry.EventName == "Canceled");
    }

    [Fact]
    public async Task When_a_branch_ends_the_flowchart_then_its_waiting_sibling_is_called_off()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("s").Delay("w", "01:00:00").With("e", "Elsa.End")
            .Arrows("s->w", "s->e").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        host.Store.Timers.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_nested_flowchart_ends_then_the_outer_one_goes_on()
    {
        await using var host = new EngineTestHost();
        var inner = new Drawing(
            "inner").With("s", "Elsa.Start").Lines("i").With("e", "Elsa.End").Arrows("s->i", "i->e");
        await host.PublishAsync(new Drawing("flow").Lines("a", "b").With(inner.ToFlowchart("g"))
            .Arrows("a->g", "g->b").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["a", "i", "b"]);
    }

    [Fact]
    public async Task When_a_loop_goes_through_a_join_then_each_round_waits_for_all_branches()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Variable("n", "Int32", "0")
            .Set("L", "n", "getVariable('n')+1").Lines(
                "b", "c", "z").Join("J", "WaitAll").Decision("d", "getVariable('n') < 3")
            .Arrows("L->b", "L->c", "b->J", "c->J", "J->d", "d:True->L", "d:False->z").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["b", "c", "b", "c", "b", "c", "z"]);
    }
}
