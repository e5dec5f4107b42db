using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>Workflows start by the clock.</summary>
public sealed class TriggerTimerTests
{
    private static Drawing Starting(string type, string input, string value)
    {
        var trigger = Drawing.Activity("t", type, (input, Drawing.Literal(value)), ("canStartWorkflow", true));
        return new Drawing("tick").With(trigger).Lines("a").Arrows("t->a");
    }

    [Fact]
    public async Task When_a_timer_triggers_then_an_instance_starts_after_each_interval()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.Timer", "interval", "00:00:05")}");

        await host.AdvanceAsync(TimeSpan.FromSeconds(16));

        var started = await host.InstancesAsync("tick");
        started.Select(header => (header.CreatedAt - started[0].CreatedAt).TotalSeconds).ShouldBe([0, 5, 10]);
        (await host.LinesAsync(started[0].Id)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task When_firings_were_missed_then_one_makes_up_for_them_and_the_next_counts_from_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.Timer", "interval", "00:00:05")}");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await host.AdvanceAsync(TimeSpan.FromSeconds(4));

        (await host.InstancesAsync("tick")).Count.ShouldBe(1);
        host.Store.Timers.Single().DueAt.ShouldBe(host.Clock.GetUtcNow().AddSeconds(1));
    }

    [Fact]
    public async Task When_one_firing_comes_twice_then_one_instance_starts()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.Timer", "interval", "00:00:05")}");
        var timer = host.Store.Timers.Single();
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var fired = new[]
        {
            await host.Runtime.FireTimerAsync(timer.Id, timer.DueAt, default),
            await host.Runtime.FireTimerAsync(timer.Id, timer.DueAt, default),
        };

        fired.ShouldBe([true, false]);
        (await host.InstancesAsync("tick")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_definition_is_retracted_then_nothing_starts_any_more()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.Timer", "interval", "00:00:05")}");
        await host.Get<DefinitionHistory>().RetractAsync("tick", default);

        await host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await host.InstancesAsync("tick")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_plan_triggers_then_an_instance_starts_at_each_of_its_instants()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.Cron", "cronExpression", "0/10 * * * * *")}");
        await host.AdvanceAsync(TimeSpan.FromSeconds(35));
        (await host.InstancesAsync("tick")).Select(header => header.CreatedAt.Second).ShouldBe([10, 20, 30]);
    }

    [Fact]
    public async Task When_an_instant_triggers_then_one_instance_starts_then_though_it_is_years_away()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.StartAt", "dateTime", "2036-03-02T01:00:00Z")}");

        await host.AdvanceAsync(TimeSpan.FromDays(5_000));

        (await host.InstancesAsync("tick")).Single().CreatedAt.Year.ShouldBe(2036);
        host.Store.Timers.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_instant_has_passed_at_publishing_then_nothing_starts()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Starting("Elsa.StartAt", "dateTime", "2020-03-02T01:00:00Z")}");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        (await host.InstancesAsync("tick")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_plan_has_five_fields_then_publishing_is_refused()
    {
        await using var host = new EngineTestHost();
        var document = JsonNode.Parse($"{Starting("Elsa.Cron", "cronExpression", "*/5 * * * *")}")!.AsObject();

        var refused = await Should.ThrowAsync<InvalidRequestException>(
            () => host.Get<DefinitionLibrary>().SaveAndPublishAsync(document, default));

        refused.Fields.Single().Code.ShouldBe("definition.cron-invalid");
        refused.Message.ShouldEndWith("found '*/5 * * * *'.");
    }

    [Fact]
    public async Task When_the_trigger_stands_in_a_running_instance_then_it_only_waits()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("tick").Lines("s", "a")
            .With("t", "Elsa.Timer", ("interval", Drawing.Literal("10:00:00"))).Arrows("s->t", "t->a")}");
        var flow = (await host.StartAsync("tick")).Header;
        await host.AdvanceAsync(TimeSpan.FromHours(10));
        (await host.LinesAsync(flow.Id)).ShouldBe(["s", "a"]);
    }
}
