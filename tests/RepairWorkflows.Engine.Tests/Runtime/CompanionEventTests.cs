using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>Events that the domain state of an instance raises.</summary>
public sealed class CompanionEventTests
{
    [Fact]
    public async Task When_a_companion_raises_an_event_then_its_own_instance_hears_it_once_and_no_other()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Waiting()}");
        await host.StartAsync("waiting");
        await StartAsync(host, new Raising("ring"));

        await host.DeliverAsync(times: 2);

        (await host.LinesAsync("own")).ShouldBe(["42"]);
        (await host.LinesAsync("i1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_nothing_waits_for_it_then_what_waits_next_hears_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Waiting().Delay("first", "00:30:00").Arrows("first->wait")}");
        await StartAsync(host, new Raising("ring"));
        await host.DeliverAsync();
        (await host.LinesAsync("own")).ShouldBeEmpty();

        await host.AdvanceAsync(TimeSpan.FromMinutes(30));

        (await host.LinesAsync("own")).ShouldBe(["42"]);
    }

    private static Drawing Waiting() => new Drawing("waiting")
        .Variable("heard", "ObjectDictionary", null)
        .With(
            "wait", "Elsa.Event", ("eventName", Drawing.Literal("ring")),
            ("result", new JsonObject
            {
                ["typeName"] = "Object",
                ["memoryReference"] = new JsonObject { ["id"] = "heard" },
            }))
        .With("line", "Elsa.WriteLine", ("text", Drawing.Script("getVariable('heard').stage")))
        .Arrows("wait->line");

    private static Task<BurstReport> StartAsync(EngineTestHost host, Raising companion) => host.Runtime.StartAsync(
        new StartRequest { DefinitionId = "waiting", InstanceId = "own", NewCompanion = () => companion },
        CancellationToken.None);

    private sealed class Raising(string name) : InstanceCompanion
    {
        private bool _isTaken;

        public override IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now) => [];

        public override CompanionEffects TakeEffects(DateTimeOffset now)
        {
            var events = _isTaken ? [] : new[] { new RaisedEvent("own/1", name, Brought()) };
            _isTaken = true;
            return new CompanionEffects { Events = events };
        }

        private static Dictionary<string, object?> Brought() => new() { ["stage"] = "42" };
    }
}
