using RepairWorkflows.Engine.Runtime.Children;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace RepairWorkflows.Engine.Tests.Children;

/// <summary>A workflow starts another one beside itself.</summary>
public sealed class DispatchTests
{
    private const string Type = "Elsa.DispatchWorkflow";

    [Fact]
    public async Task When_a_child_is_dispatched_then_it_starts_after_the_commit_and_its_outputs_come_back()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child());
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var parent = (await host.StartAsync("parent")).Header;
        parent.Status.ShouldBe(InstanceStatus.Suspended);
        (await host.InstancesAsync("child")).ShouldBeEmpty();
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).ShouldBe(["""{"R":7}"""]);
        var child = (await host.InstancesAsync("child")).Single();
        (child.ParentInstanceId, child.Status).ShouldBe((parent.Id, InstanceStatus.Finished));
    }

    [Fact]
    public async Task When_the_child_starts_then_it_knows_its_parent_and_has_no_correlation_of_its()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("child")
            .With("a", "Elsa.WriteLine", (
                "text", Drawing.Script("getInput('Ticket') + getInput('ParentInstanceId')")))}");
        var input = Drawing.Expression("Object", """{"Ticket":"T"}""");
        await host.PublishAsync($"{AFamily.Parent(Type, true, ("input", input))}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        var child = (await host.InstancesAsync("child")).Single();
        (await host.LinesAsync(child.Id)).ShouldBe([$"T{parent.Id}"]);
        child.CorrelationId.ShouldBeNull();
        var properties = (await host.Get<InstanceInspector>().FindAsync(child.Id, default))!.Properties;
        properties.ToJsonString().ShouldBe($$"""{"ParentInstanceId":"{{parent.Id}}","WaitForCompletion":true}""");
    }

    [Fact]
    public async Task When_nobody_waits_then_the_parent_goes_on_at_once_without_a_result()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child("x"));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: null)}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        parent.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync(parent.Id)).ShouldBe(["null"]);
        (await host.InstancesAsync("child")).Single().Status.ShouldBe(InstanceStatus.Suspended);
    }

    [Fact]
    public async Task When_every_message_comes_twice_then_there_is_one_child_and_the_parent_goes_on_once()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child());
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync(times: 2);

        (await host.InstancesAsync("child")).Count.ShouldBe(1);
        (await host.LinesAsync(parent.Id)).Count.ShouldBe(1);
        host.Store.Queue.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_child_faults_then_the_parent_goes_on_just_the_same()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.FaultyChild());
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).ShouldBe(["{}"]);
    }

    [Fact]
    public async Task When_the_child_has_an_incident_and_goes_on_then_the_parent_waits()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.FaultyChild(goesOn: true));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        (await host.InstancesAsync("child")).Single().IsStuck.ShouldBeTrue();
        (await host.InstancesAsync("parent")).Single().Status.ShouldBe(InstanceStatus.Suspended);
        (await host.LinesAsync(parent.Id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task When_the_child_is_called_off_then_the_parent_waits_unless_told_otherwise(bool goesOn, int lines)
    {
        await using var host = new EngineTestHost(engine => engine.Services.Configure<ChildOptions>(
            options => options.CancelledChildResumesParent = goesOn));
        await host.PublishAsync(AFamily.Child("x"));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");
        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        await host.Runtime.CancelAsync((await host.InstancesAsync("child")).Single().Id, default);
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).Count.ShouldBe(lines);
    }

    [Fact]
    public async Task When_the_parent_is_called_off_then_its_children_and_theirs_are()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child("x", "grandchild"));
        await host.PublishAsync(
            $"{new Drawing("child").With("d", Type, ("workflowDefinitionId", Drawing.Literal("grandchild")))}");
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true).Event("e", "never").Arrows("a->e")}");
        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        await host.Get<FamilyCancellation>().CancelAsync(parent.Id, default);

        (await host.InstancesAsync("parent")).Single().Status.ShouldBe(InstanceStatus.Cancelled);
        (await host.InstancesAsync("child")).Single().Status.ShouldBe(InstanceStatus.Finished);
        (await host.InstancesAsync("grandchild")).Single().Status.ShouldBe(InstanceStatus.Cancelled);
    }

    [Fact]
    public async Task When_the_parent_is_called_off_before_the_child_has_begun_then_it_never_begins()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(AFamily.Child("x"));
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");
        var parent = (await host.StartAsync("parent")).Header;

        await host.Get<FamilyCancellation>().CancelAsync(parent.Id, default);
        await host.DeliverAsync();

        (await host.InstancesAsync("child")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_definition_is_not_published_then_an_incident_says_so()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{AFamily.Parent(Type, waits: true)}");

        var report = await host.StartAsync("parent");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.Get<InstanceInspector>().FindAsync(report.Header.Id, default))!.Incidents.Single().Message
            .ShouldBe("No published version of workflow definition with ID child found.");
    }
}
