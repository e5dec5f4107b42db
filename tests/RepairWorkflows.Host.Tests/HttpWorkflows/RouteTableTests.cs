using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.HttpWorkflows.Routes;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

public static class RouteTableTests
{
    public sealed class GivenMachinesOnOneDatabase
    {
        [Fact]
        public async Task When_one_publishes_or_waits_then_the_other_finds_it()
        {
            await using var engine = new EngineTestHost();
            using var table = Table(engine, isShared: true);
            var other = new RouteFinder(table, engine.Get<IStimulusTargets>());
            (await FindAsync(other, "/wait/7")).ShouldBeOfType<RouteAnswer.Nobody>();

            await engine.PublishAsync(new Drawing("t").With(AnHttpWorkflow.Endpoint("h", "start/{id}")).ToString());
            await engine.PublishAsync(new Drawing("w").With(AnHttpWorkflow.Wait("h", "wait/{id}")).ToString());
            await engine.StartAsync("w");

            (await FindAsync(other, "/start/7")).ShouldBeOfType<RouteAnswer.Starts>().Values["id"].ShouldBe("7");
            (await FindAsync(other, "/wait/7")).ShouldBeOfType<RouteAnswer.Resumes>()
                .Bookmark.InstanceId.ShouldBe("i1");
        }
    }

    public sealed class GivenAWaitAfterTheStart
    {
        [Fact]
        public async Task When_its_burst_is_committed_then_it_is_found_without_reading_anew()
        {
            await using var engine = new EngineTestHost(
                builder => builder.Services.AddSingleton<ICommitListener, Relay>());
            using var table = Table(engine, isShared: false);
            engine.Services.GetServices<ICommitListener>().OfType<Relay>().Single().Table = table;
            var before = await table.GetAsync(CancellationToken.None);
            await engine.PublishAsync(new Drawing("w").With(AnHttpWorkflow.Wait("h", "wait/{id}")).ToString());

            await engine.StartAsync("w");

            (await table.GetAsync(CancellationToken.None)).ShouldBeSameAs(before);
            var finder = new RouteFinder(table, engine.Get<IStimulusTargets>());
            (await FindAsync(finder, "/wait/7")).ShouldBeOfType<RouteAnswer.Resumes>();
        }

        [Fact]
        public async Task When_its_pattern_was_there_already_then_the_table_does_not_grow()
        {
            await using var engine = new EngineTestHost(
                builder => builder.Services.AddSingleton<ICommitListener, Relay>());
            using var table = Table(engine, isShared: false);
            await engine.PublishAsync(new Drawing("w").With(AnHttpWorkflow.Wait("h", "wait/{id}")).ToString());
            await engine.StartAsync("w");
            var routes = await table.GetAsync(CancellationToken.None);
            engine.Services.GetServices<ICommitListener>().OfType<Relay>().Single().Table = table;

            await engine.StartAsync("w");

            routes.Added.ShouldBeEmpty();
        }
    }

    private static RouteTable Table(EngineTestHost engine, bool isShared) =>
        new(
            engine.Definitions, engine.Store, engine.Services.GetRequiredService<DefinitionCatalogue>(),
            new HostSettings
            {
                DataFolder = "",
                WorkflowsFolder = "",
                IsDemonstration = false,
                PostgreSql = isShared ? "Host=shared" : null,
            },
            Options.Create(new HttpWorkflowOptions()));

    private static ValueTask<RouteAnswer> FindAsync(RouteFinder finder, string path) =>
        finder.FindAsync(new RouteQuestion(path, "GET", null, null), CancellationToken.None);

    private sealed class Relay : ICommitListener
    {
        public RouteTable? Table { get; set; }

        public void OnCommitted(BurstCommit commit) => Table?.OnCommitted(commit);
    }
}
