using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Children;

/// <summary>A workflow runs another one inside its own burst.</summary>
public sealed class ExecuteTests
{
    private const string Type = "Elsa.ExecuteWorkflow";

    [Fact]
    public async Task When_the_child_ends_at_once_then_both_are_written_in_one_commit()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child());
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var parent = (await host.StartAsync("parent")).Header;

        host.Store.Commits.ShouldBe(1);
        var child = (await host.InstancesAsync("child")).Single();
        (await host.LinesAsync(parent.Id)).ShouldBe(
        [
            $$"""{"WorkflowDefinitionVersionId":null,"WorkflowInstanceId":"{{child.Id}}","CorrelationId":null,"""
            + "\"Status\":\"Finished\",\"SubStatus\":\"Finished\",\"Output\":{\"R\":7}}",
        ]);
        child.ParentInstanceId.ShouldBe(parent.Id);
    }

    [Fact]
    public async Task When_a_workflow_runs_itself_then_it_goes_so_deep_and_the_deepest_says_why_it_faults()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("itself")
            .With("d", Type, ("workflowDefinitionId", Drawing.Literal("itself")))}");

        var outermost = (await host.StartAsync("itself")).Header;

        var all = await host.InstancesAsync("itself");
        all.Count.ShouldBe(17);
        var deepest = all.Single(one => all.All(other => other.ParentInstanceId != one.Id));
        deepest.Id.ShouldNotBe(outermost.Id);
        deepest.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.JournalAsync(deepest.Id)).Single(entry => entry.EventName == "Faulted").Message
            .ShouldBe("Workflows may run each other at most 16 levels deep.");
    }

    [Fact]
    public async Task When_the_child_rests_then_the_parent_waits_and_its_variable_gets_an_empty_result()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child("x"));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)
            .With("b", "Elsa.WriteLine", ("text", Drawing.Script("JSON.stringify(getOutputFrom('d'))")))
            .Arrows("a->b")}");
        var parent = (await host.StartAsync("parent")).Header;
        parent.Status.ShouldBe(InstanceStatus.Suspended);

        await host.SendEventAsync("x");
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).ShouldBe(
        [
            """{"WorkflowDefinitionVersionId":null,"WorkflowInstanceId":null,"CorrelationId":null,"Status":"Running","""
            + "\"SubStatus\":\"Pending\",\"Output\":null}",
            """{"R":7}""",
        ]);
    }

    [Fact]
    public async Task When_nobody_waits_then_the_parent_goes_on_though_the_child_rests()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child("x"));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: null)}");

        (await host.StartAsync("parent")).Header.Status.ShouldBe(InstanceStatus.Finished);
        await host.SendEventAsync("x");
        await host.DeliverAsync();

        host.Store.Queue.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_workflow_runs_itself_then_an_incident_ends_the_descent()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            $"{new Drawing("loop").With("d", Type, ("workflowDefinitionId", Drawing.Literal("loop")))}");

        await host.StartAsync("loop");

        var all = await host.InstancesAsync("loop");
        all.Count.ShouldBe(17);
        all.Count(header => header.Status == InstanceStatus.Faulted).ShouldBe(1);
    }

    [Fact]
    public async Task When_it_is_to_run_in_the_background_then_it_rests_until_the_commit_and_ends_as_ever()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child());
        await host.PublishAsync($"{AFamily.Parent(
            Type, true, ("runAsynchronously", true))}");

        var parent = (await host.StartAsync("parent")).Header;
        parent.Status.ShouldBe(InstanceStatus.Suspended);
        (await host.Get<InstanceInspector>().FindAsync(parent.Id, default))!.Rests.Single().Bookmark.Name
            .ShouldBe("BackgroundActivity");
        await host.DeliverAsync(times: 2);

        (await host.LinesAsync(parent.Id)).Single()!.ShouldContain("\"R\":7");
        (await host.InstancesAsync("child")).Count.ShouldBe(1);
        var journal = await host.JournalAsync(parent.Id);
        journal.Where(entry => entry.ActivityId == "d").Select(entry => entry.EventName)
            .ShouldBe(["Started", "Suspended", "Resumed", "Completed"]);
    }

    [Fact]
    public async Task When_the_instance_is_removed_before_its_step_runs_in_the_background_then_the_message_is_done()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child());
        await host.PublishAsync($"{AFamily.Parent(Type, true, ("runAsynchronously", true))}");
        var parent = (await host.StartAsync("parent")).Header;

        await host.Store.DeleteAsync(parent.Id, default);
        await host.DeliverAsync();

        (await host.InstancesAsync("child")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_commit_strategies_are_named_then_they_are_accepted()
    {
        await using var host = new EngineTestHost();
        var step = Drawing.LineActivity("a");
        step["customProperties"] = new JsonObject { ["commitStrategyName"] = "CommitAlways" };
        await host.PublishAsync($"{new Drawing("flow").Option("commitStrategyName", "ActivityExecuted").With(step)}");
        (await host.StartAsync("flow")).Header.Status.ShouldBe(InstanceStatus.Finished);
    }
}
