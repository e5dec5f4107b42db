using System.Diagnostics;
using RepairWorkflows.Engine;
using RepairWorkflows.Testing.Engine;
using Xunit.Abstractions;

namespace RepairWorkflows.Persistence.Tests.Scale;

/// <summary>Many instances, many definitions, large ones, long waits.</summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private static string Delaying(string span) => $"{new Drawing("delay").Delay("w", span).Lines("a").Arrows("w->a")}";

    [Theory]
    [InlineData("25.00:00:00")]
    [InlineData("3652.00:00:00")]
    public async Task When_a_delay_lasts_long_then_it_ends_to_the_second_also_after_a_restart(string span)
    {
        await using var host = await ScaleHost.StartAsync();
        await host.PublishAsync(Delaying(span));
        await host.StartAsync("delay", "i");
        await host.RestartAsync();

        host.Clock.Advance(TimeSpan.Parse(span, null) - TimeSpan.FromSeconds(1));
        await host.FireAsync();
        (await host.CountAsync(InstanceStatus.Finished)).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.FireAsync();

        (await host.CountAsync(InstanceStatus.Finished)).ShouldBe(1);
    }

    [Fact]
    public async Task When_all_delays_are_due_at_once_then_each_ends_once()
    {
        var count = ScaleSize.Of(500, 100_000);
        await using var host = await ScaleHost.StartAsync();
        await host.PublishAsync(Delaying("1.00:00:00"));
        await Parallel.ForAsync(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = 32 },
            async (number, _) => await host.StartAsync("delay", $"i{number}"));

        host.Clock.Advance(TimeSpan.FromDays(1));
        var watch = Stopwatch.StartNew();
        await host.FireAsync();

        output.WriteLine($"{count} delays ended in {watch.Elapsed.TotalSeconds:0.0} s");
        (await host.CountAsync(InstanceStatus.Finished)).ShouldBe(count);
    }

    [Fact]
    public async Task When_there_are_many_definitions_then_only_some_are_kept_in_memory()
    {
        var count = ScaleSize.Of(300, 10_000);
        await using var host = await ScaleHost.StartAsync();
        for (var number = 0; number < count; number++)
        {
            await host.PublishAsync($"{new Drawing($"d{number}").Lines("a", "b").Arrows("a->b")}");
        }

        await host.RestartAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        (await host.StartAsync("d7", "first")).Header.Status.ShouldBe(InstanceStatus.Finished);
        output.WriteLine($"first start among {count} definitions after {watch.ElapsedMilliseconds} ms");
        for (var number = 0; number < count; number++)
        {
            await host.StartAsync($"d{number}", $"i{number}");
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine($"memory: {(after - before) / 1024} KiB more");
        (after - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public async Task When_a_definition_has_500_steps_then_it_runs_and_is_read_again_after_a_rest()
    {
        string[] steps = [.. Enumerable.Range(0, 498).Select(number => $"s{number}")];
        var drawing = new Drawing("large").Lines(steps).Delay("w", "00:01:00").Lines("z")
            .Arrows([.. steps.Zip(steps.Skip(1), (from, to) => $"{from}->{to}"), "s497->w", "w->z"]);
        await using var host = await ScaleHost.StartAsync();
        await host.PublishAsync($"{drawing}");
        (await host.StartAsync("large", "i")).Header.Status.ShouldBe(InstanceStatus.Suspended);
        await host.RestartAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.FireAsync();

        (await host.CountAsync(InstanceStatus.Finished)).ShouldBe(1);
    }

    [Fact]
    public async Task When_a_loop_goes_round_10_000_times_then_it_ends()
    {
        var loop = Drawing.Activity(
            "l", "Elsa.For", ("start", Drawing.Literal(1)), ("end", Drawing.Literal(10_000)),
            ("body", Drawing.LineActivity("a")));
        await using var host = await ScaleHost.StartAsync();
        await host.PublishAsync($"{new Drawing("loop").With(loop).Lines("z").Arrows("l->z")}");

        (await host.StartAsync("loop", "i")).Header.Status.ShouldBe(InstanceStatus.Finished);
    }
}
