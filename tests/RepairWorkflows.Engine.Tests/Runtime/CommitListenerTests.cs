using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

public sealed class CommitListenerTests
{
    public sealed class GivenAListenerThatFails
    {
        [Fact]
        public async Task When_a_burst_is_committed_then_it_is_answered_and_the_next_listener_hears_of_it()
        {
            var heard = new Heard();
            await using var host = new EngineTestHost(engine => engine.Services
                .AddSingleton<ICommitListener, Broken>().AddSingleton<ICommitListener>(heard));
            await host.PublishAsync(new Drawing("flow").Lines("a").ToString());

            var report = await host.StartAsync("flow");

            heard.Instances.ShouldBe([report.Header.Id]);
        }
    }

    private sealed class Broken : ICommitListener
    {
        public void OnCommitted(BurstCommit commit) => throw new InvalidOperationException("A screen is gone.");
    }

    private sealed class Heard : ICommitListener
    {
        public List<string> Instances { get; } = [];

        public void OnCommitted(BurstCommit commit) =>
            Instances.AddRange(commit.Instances.Select(one => one.Header.Id));
    }
}
