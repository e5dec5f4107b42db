using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Costs;

/// <summary>What a request asks of the database, from the socket to the answer.</summary>
public static class RequestCostTests
{
    private const int Tries = 8;

    /// <summary>
    /// A demonstration in which no time passes: what is remembered for a second is remembered for good, and no loop
    /// looks again by itself, however slow the machine is.
    /// </summary>
    public sealed class StillHost : TestHost
    {
        private static readonly Dictionary<string, string> Rarely = new()
        {
            ["Timers:PollInterval"] = "00:01:00",
            ["Timers:OutboxPollInterval"] = "00:01:00",
        };

        public StillHost()
            : base(isDemonstration: true) => Settings = Rarely;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(
                provider => new StillClock(provider.GetRequiredService<DemoClock>())));
        }
    }

    public sealed class GivenTheWorkloads(StillHost host) : IClassFixture<StillHost>
    {
        [Fact]
        public async Task When_a_flow_starts_and_finishes_then_the_request_costs_one_commit_alone()
        {
            var client = await PublishAsync("w1");

            (await CheapestAsync(() => PostAsync(client, "/workflows/w1", null))).ShouldBe(new Cost(0, 1));
        }

        [Fact]
        public async Task When_an_order_lives_then_its_seven_requests_cost_six_look_ups_and_seven_commits()
        {
            var client = await PublishAsync("w2");

            (await CheapestAsync(() => LiveAsync(client))).ShouldBe(new Cost(6, 7));
        }

        // What a commit rings the bells of asks too, and the host's upkeep: the cheapest is the price.
        private async Task<Cost> CheapestAsync(Func<Task> work)
        {
            var counters = host.Services.GetRequiredService<StatementCounters>();
            var costs = new List<Cost>();
            for (var tried = 0; tried < Tries; tried++)
            {
                var (looks, commits) = (counters.Looks, counters.Commits);
                await work();
                costs.Add(new Cost(counters.Looks - looks, counters.Commits - commits));
            }

            return new Cost(costs.Min(cost => cost.Looks), costs.Min(cost => cost.Commits));
        }

        private static async Task LiveAsync(HttpClient client)
        {
            var order = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
            await PostAsync(client, $"/workflows/w2?id={order}", null);
            foreach (var name in Workloads.W2Events)
            {
                await PostAsync(client, $"/elsa/api/events/{name}/trigger", new JsonObject
                {
                    ["correlationId"] = order,
                    ["workflowExecutionMode"] = "Synchronous",
                });
            }
        }

        private async Task<HttpClient> PublishAsync(string name)
        {
            var client = host.WithKey(host.DemoKey());
            var model = JsonNode.Parse(
                await File.ReadAllTextAsync(Workloads.PathOf(name), CancellationToken.None));
            await PostAsync(
                client, "/elsa/api/workflow-definitions", new JsonObject { ["model"] = model, ["publish"] = true });
            return client;
        }

        private static async Task PostAsync(HttpClient client, string path, JsonObject? body)
        {
            using var answer = await client.PostAsJsonAsync(path, body, CancellationToken.None);
            answer.IsSuccessStatusCode.ShouldBeTrue(
                await answer.Content.ReadAsStringAsync(CancellationToken.None));
        }
    }

    // The instants are those of the demonstration; between two of them nothing has passed.
    private sealed class StillClock(DemoClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => 0;
    }

    private sealed record Cost(long Looks, long Commits);
}
