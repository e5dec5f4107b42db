using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Tests.Expressions;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>What never ends becomes an incident in time, and who runs beside it does not feel it.</summary>
public sealed class EndlessLoopTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string, string> Endless { get; } = new()
    {
        {
            new Drawing("endless").Lines("a", "b").Arrows("a->b", "b->a").ToString(),
            "The burst ran longer than 0.5 seconds of processor time."
        },
        {
            new Drawing("endless").WithRoot(Drawing.Activity(
                "l", "Elsa.While", ("condition", Drawing.Literal(true)), ("body", Drawing.LineActivity("a")))),
            "The burst ran longer than 0.5 seconds of processor time."
        },
        {
            new Drawing("endless").WithRoot(Drawing.Activity(
                "p", "Elsa.WriteLine", ("text", Drawing.Script("for (;;) { }")))),
            "Failed to evaluate activity input 'Text'"
        },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task When_something_never_ends_then_it_is_an_incident_and_its_neighbour_finishes(
        string document, string message)
    {
        await using var host = new EngineTestHost(engine => engine.Services.Replace(ServiceDescriptor.Singleton(
            new BurstLimits(MaxSteps: int.MaxValue) { MaxTime = MostTime })));
        await host.PublishAsync(document);
        await host.PublishAsync(new Drawing("neighbour").Lines("a").ToString());

        var endless = Task.Run(() => host.StartAsync("endless"));
        var neighbour = await host.StartAsync("neighbour");
        var report = await endless;

        neighbour.Header.Status.ShouldBe(InstanceStatus.Finished);
        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        var journal = await host.JournalAsync(report.Header.Id);
        journal.Single(entry => entry.EventName == "Faulted").Message.ShouldBe(message);
    }

    [Fact]
    public async Task When_the_machine_is_busy_then_a_burst_of_20_seconds_is_not_endless()
    {
        await using var host = HostOn(share: 0.02);
        await host.PublishAsync(new Drawing("long").WithRoot(Drawing.Activity(
            "l", "Elsa.For", ("start", Drawing.Literal(1)), ("end", Drawing.Literal(200)),
            ("body", Drawing.LineActivity("a")))).ToString());

        (await host.StartAsync("long")).Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Theory]
    [InlineData(1, "The burst ran longer than 8 seconds of processor time.")]
    [InlineData(0, "The burst took longer than 60 seconds.")]
    public async Task When_it_never_ends_then_its_share_of_a_processor_counts_or_a_minute(double share, string message)
    {
        await using var host = HostOn(share);
        await host.PublishAsync(new Drawing("endless").Lines("a", "b").Arrows("a->b", "b->a").ToString());

        var report = await host.StartAsync("endless");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        var journal = await host.JournalAsync(report.Header.Id);
        journal.Single(entry => entry.EventName == "Faulted").Message.ShouldBe(message);
    }

    [Fact]
    public void When_nobody_sets_the_limits_then_a_burst_ends_well_within_ten_seconds()
    {
        var limits = new BurstLimits();

        limits.MaxTime.ShouldBeLessThan(TimeSpan.FromSeconds(9));
        limits.MaxSteps.ShouldBe(50_000);
    }

    // Before each step the clock is read, so each takes a tenth of a second.
    private static EngineTestHost HostOn(double share)
    {
        var machine = AMachine.WithASteppingClock(TimeSpan.FromMilliseconds(100), share);
        return new EngineTestHost(engine => engine.Services.Replace(ServiceDescriptor.Singleton(
            new BurstLimits { Machine = machine })));
    }
}
