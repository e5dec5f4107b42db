using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>A step that gives an outcome and goes on resting: the way a limit speaks.</summary>
public sealed class EmittedOutcomeTests
{
    [Fact]
    public async Task When_a_resting_step_emits_then_its_arrow_is_followed_and_it_still_rests()
    {
        await using var host = await StartedHostAsync();

        await host.ResumeAsync("i1", "warn");
        await host.ResumeAsync("i1", "warn");
        var ended = await host.ResumeAsync("i1", "end");

        ended.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync("i1")).ShouldBe(["w", "w", "z"]);
    }

    [Fact]
    public async Task When_what_was_emitted_still_rests_then_the_flowchart_waits_for_it_too()
    {
        await using var host = new EngineTestHost(engine => engine.AddActivity<Warning>());
        await host.PublishAsync(new Drawing("flow").Lines("z").With("rest", "Tests.Warning").Event("call", "called")
            .Arrows("rest:Warned->call", "rest:Done->z").ToString());
        await host.StartAsync("flow");

        await host.ResumeAsync("i1", "warn");
        var ended = await host.ResumeAsync("i1", "end");
        var called = await host.ResumeAsync("i1", "called");

        ended.Header.Status.ShouldBe(InstanceStatus.Suspended);
        called.Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    private static async Task<EngineTestHost> StartedHostAsync()
    {
        var host = new EngineTestHost(engine => engine.AddActivity<Warning>());
        await host.PublishAsync(new Drawing("flow").Lines("w", "z").With("rest", "Tests.Warning")
            .Arrows("rest:Warned->w", "rest:Done->z").ToString());
        await host.StartAsync("flow");
        return host;
    }

    [Activity("Tests", "Warning", "Tests")]
    [FlowNode("Done", "Warned")]
    private sealed class Warning : Activity
    {
        public override ValueTask<ActivityResult> ExecuteAsync(
            ActivityContext context, CancellationToken cancellationToken) =>
            ValueTask.FromResult(ActivityResult.WaitFor(
                new Bookmark { Name = "Tests", Key = "warn", IsBurned = false, IsLocal = true },
                new Bookmark { Name = "Tests", Key = "end", IsLocal = true }));

        public override ValueTask<ActivityResult> ResumeAsync(
            ActivityContext context, Resumption resumption, CancellationToken cancellationToken) =>
            ValueTask.FromResult(resumption.Bookmark.Key == "warn"
                ? new ActivityResult.Emitted(["Warned"], [])
                : ActivityResult.Done);
    }
}
