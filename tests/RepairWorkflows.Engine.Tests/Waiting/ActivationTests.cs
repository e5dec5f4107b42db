using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>Definitions that allow no instance beside another.</summary>
public sealed class ActivationTests
{
    private static string Waiting(string? strategy, string id = "flow")
    {
        var trigger = Drawing.Activity(
            "t", "Elsa.Event", ("eventName", Drawing.Literal("x")), ("canStartWorkflow", true));
        return $"{new Drawing(id).Option("activationStrategyType", strategy)
            .With(trigger).Event("e", "go").Arrows("t->e")}";
    }

    [Theory]
    [InlineData(null, "A", "A", true)]
    [InlineData("AllowAlwaysStrategy", "A", "A", true)]
    [InlineData("SingletonStrategy", "A", "B", false)]
    [InlineData(
        "Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime", "A", "B", false)]
    [InlineData("NoSingletonStrategyX", "A", "B", true)]
    [InlineData("CorrelatedSingletonStrategy", "A", "B", true)]
    [InlineData("CorrelatedSingletonStrategy", "A", "A", false)]
    [InlineData("CorrelatedSingletonStrategy", "A", null, false)]
    [InlineData("CorrelationStrategy", "A", "A", false)]
    [InlineData("CorrelationStrategy", "A", "B", true)]
    public async Task When_another_is_to_start_then_the_strategy_decides(
        string? strategy, string first, string? second, bool begins)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiting(strategy));
        await StartAsync(host, "i-1", first);
        (await StartAsync(host, "i-2", second)).ShouldBe(begins);
    }

    [Theory]
    [InlineData("SingletonStrategy", true)]
    [InlineData("Elsa.Workflows.Runtime.ActivationValidators.CorrelationStrategy, Elsa.Workflows.Runtime", true)]
    [InlineData("NoSingletonStrategyX", false)]
    [InlineData("SingletonStrategy.Other, SingletonStrategy", false)]
    public async Task When_a_definition_is_to_be_published_then_its_strategy_must_be_one_there_is(
        string strategy, bool isKnown)
    {
        await using var host = new EngineTestHost();
        var check = () => host.Get<PublishRules>().CheckAsync(Waiting(strategy), default);
        if (isKnown)
        {
            await check.ShouldNotThrowAsync();
        }
        else
        {
            (await check.ShouldThrowAsync<InvalidRequestException>()).Fields.ShouldHaveSingleItem().Field
                .ShouldBe("options.activationStrategyType");
        }
    }

    [Fact]
    public async Task When_correlations_exclude_then_instances_of_other_definitions_count()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiting(null, "other"));
        await host.PublishAsync(Waiting("CorrelationStrategy"));
        await host.Runtime.StartAsync(
            new StartRequest { DefinitionId = "other", InstanceId = "i-1", CorrelationId = "A" }, default);
        (await StartAsync(host, "i-2", "A")).ShouldBeFalse();
    }

    [Fact]
    public async Task When_an_event_comes_twice_then_a_singleton_starts_once()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiting("SingletonStrategy"));
        (await host.SendEventAsync("x")).Started.Count.ShouldBe(1);
        (await host.SendEventAsync("x")).Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_start_heeds_no_strategy_then_none_refuses_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiting("SingletonStrategy"));
        await host.StartAsync("flow");
        await host.StartAsync("flow");
        (await host.InstancesAsync("flow")).Count.ShouldBe(2);
    }

    private static async Task<bool> StartAsync(EngineTestHost host, string id, string? correlation)
    {
        try
        {
            await host.Runtime.StartAsync(
                new StartRequest
                {
                    DefinitionId = "flow",
                    InstanceId = id,
                    CorrelationId = correlation,
                    HeedsStrategy = true,
                },
                default);
            return true;
        }
        catch (ActivationRefusedException)
        {
            return false;
        }
    }
}
