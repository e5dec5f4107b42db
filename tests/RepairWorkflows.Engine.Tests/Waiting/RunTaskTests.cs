using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Messages;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>A workflow asks for a task and waits for it.</summary>
public sealed class RunTaskTests
{
    [Fact]
    public async Task When_the_task_is_reported_done_then_the_workflow_goes_on_with_what_came_of_it()
    {
        var desk = new Desk();
        await using var host = new EngineTestHost(engine => engine.Services.AddSingleton<ITaskListener>(desk));
        await host.PublishAsync($"{new Drawing("flow")
            .With(
                "t", "Elsa.RunTask", ("taskName", Drawing.Literal("call")),
                ("payload", Drawing.Expression("Object", """{"who":"tenant"}""")))
            .With("a", "Elsa.WriteLine", ("text", Drawing.Script("getOutputFrom('t', 'Result').said")))
            .Arrows("t->a")}");
        var flow = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync();
        var task = desk.Asked.ShouldHaveSingleItem();
        (task.Name, task.InstanceId, task.Payload["who"]).ShouldBe(("call", flow.Id, "tenant"));

        await host.Get<Stimuli>().SendAsync(
            new Stimulus(RunTask.StimulusName, task.Id)
            {
                Input = new Dictionary<string, object?> { ["said"] = "yes" },
            },
            default);

        (await host.LinesAsync(flow.Id)).ShouldBe(["yes"]);
    }

    private sealed class Desk : ITaskListener
    {
        public List<RequestedTask> Asked { get; } = [];

        public Task OnRequestedAsync(RequestedTask task, CancellationToken cancellationToken)
        {
            Asked.Add(task);
            return Task.CompletedTask;
        }
    }
}
