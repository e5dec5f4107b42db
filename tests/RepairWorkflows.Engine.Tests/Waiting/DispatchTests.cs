using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Messages;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>What is to start later is stored at once: all of it together, where that is not too much.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData(1_000, 10, 1)]
    [InlineData(5, 2_000_000, 3)]
    public async Task When_many_are_dispatched_then_they_are_stored_in_as_few_commits_as_they_fit(
        int count, int bytes, int commits)
    {
        var heard = new Heard();
        await using var host = new EngineTestHost(engine => engine.Services.AddSingleton<ICommitListener>(heard));
        await host.PublishAsync($"{new Drawing("flow").Lines("a")}");
        string[] ids = [.. Enumerable.Range(0, count).Select(number => $"new-{number}")];

        await host.Get<Dispatcher>().DispatchAsync(
            new StartRequest
            {
                DefinitionId = "flow",
                InstanceId = "unused",
                Variables = new Dictionary<string, object?> { ["v"] = new string('x', bytes) },
            },
            ids,
            CancellationToken.None);

        heard.Commits.Count.ShouldBe(commits);
        heard.Commits.SelectMany(commit => commit.Outbox).Select(message => message.Key).ShouldBe(ids);
    }

    private sealed class Heard : ICommitListener
    {
        public List<BurstCommit> Commits { get; } = [];

        public void OnCommitted(BurstCommit commit) => Commits.Add(commit);
    }
}
