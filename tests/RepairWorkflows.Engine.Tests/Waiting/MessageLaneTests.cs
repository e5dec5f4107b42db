using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>What concerns one instance is delivered in its order, the rest at the same time.</summary>
public sealed class MessageLaneTests
{
    private static readonly StimulusPayload Stimulus = new() { Name = "n" };

    [Fact]
    public async Task When_instances_send_events_then_each_has_a_lane()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            $"{new Drawing("sender").With("p", "Elsa.PublishEvent", ("eventName", Drawing.Literal("x")))}");
        await host.StartAsync("sender");
        await host.StartAsync("sender");

        var taken = await host.Store.Outbox.TakeAsync(100, TimeSpan.FromMinutes(1), CancellationToken.None);

        taken.Select(waiting => LaneOf(host, waiting.Message)).ShouldBe(["i1", "i2"]);
    }

    [Fact]
    public async Task When_a_stimulus_is_meant_for_an_instance_then_it_is_in_its_lane() =>
        await HasAsync("to", EngineMessage.Of("key", Stimulus with { InstanceId = "to", Sender = "from" }));

    [Fact]
    public async Task When_a_stimulus_comes_from_outside_then_it_is_in_the_lane_of_its_correlation() =>
        await HasAsync("order", EngineMessage.Of("key", Stimulus with { CorrelationId = "order" }));

    [Fact]
    public async Task When_a_stimulus_concerns_anybody_then_it_has_a_lane_of_its_own() =>
        await HasAsync("key", EngineMessage.Of("key", Stimulus));

    [Fact]
    public async Task When_steps_run_in_the_background_then_those_of_an_instance_share_a_lane() =>
        await HasAsync("i1", EngineMessage.Of(new BackgroundPayload("i1", "mark")));

    [Fact]
    public async Task When_tasks_are_asked_for_then_those_of_an_instance_share_a_lane() =>
        await HasAsync("i1", EngineMessage.Of(new TaskPayload("t", "name", "i1", null)));

    [Fact]
    public async Task When_children_are_started_then_each_has_a_lane_of_its_own() =>
        await HasAsync("child", EngineMessage.Of(new StartPayload
        {
            DefinitionId = "d",
            VersionId = "v",
            InstanceId = "child",
            ParentInstanceId = "parent",
        }));

    private static async Task HasAsync(string lane, OutgoingMessage message)
    {
        await using var host = new EngineTestHost();
        LaneOf(host, message).ShouldBe(lane);
    }

    private static string LaneOf(EngineTestHost host, OutgoingMessage message) =>
        host.Get<IEnumerable<IMessageHandler>>().Single(handler => handler.Kind == message.Kind).LaneOf(message);
}
