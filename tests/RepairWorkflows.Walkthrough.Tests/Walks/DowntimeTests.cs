using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class DowntimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    [Collection(SharedWalk.Name)]
    public sealed class GivenALimitThatPassesWhileTheServerIsDown
    {
        [Fact]
        public async Task When_it_is_started_again_then_the_limit_is_on_record_once_with_its_own_instant()
        {
            using var patience = new CancellationTokenSource(Patience);
            using var folder = new WalkFolder();
            await using var server = new ServerProcess(folder.Data, postgres: null);
            DemoClockFile.StartAt(folder.Data, DemoClockFile.Morning);
            var orderId = await ReportAsync(server, patience.Token);
            await server.KillAsync(patience.Token);
            DemoClockFile.PassWhileDown(folder.Data, TimeSpan.FromMinutes(45));

            var order = await ReadBreachedAsync(server, orderId, patience.Token);

            var due = order.Clocks.Single(clock => clock.Policy == "ticketing").DueAt;
            order.Timeline.Where(entry => entry.Kind == "clock.breached").Select(entry => (DateTimeOffset?)entry.At)
                .ShouldBe([due]);
        }

        private static async Task<Guid> ReportAsync(ServerProcess server, CancellationToken cancellationToken)
        {
            using var http = await StartAsync(server, cancellationToken);
            var api = new RepairApi(http, DemoAccounts.Read(http, server.Accounts));
            var report = new JsonObject
            {
                ["channel"] = "phone",
                ["customerName"] = "王建国",
                ["unit"] = "北门岗亭2号",
                ["phone"] = "13800138021",
                ["description"] = "路灯不亮",
            };
            var answer = await api.ReportAsync("service-agent", report, "downtime.1", cancellationToken);
            return answer.As<CaseStarted>().OrderId;
        }

        private static async Task<Order> ReadBreachedAsync(
            ServerProcess server, Guid orderId, CancellationToken cancellationToken)
        {
            using var http = await StartAsync(server, cancellationToken);
            var api = new RepairApi(http, DemoAccounts.Read(http, server.Accounts));
            while (true)
            {
                var order = await api.GetOrderAsync(orderId, cancellationToken);
                if (order.Clocks.Any(clock => clock.BreachedAt is not null))
                {
                    return order;
                }

                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }

        private static async Task<HttpClient> StartAsync(ServerProcess server, CancellationToken cancellationToken)
        {
            server.Start();
            var http = new HttpClient { BaseAddress = server.Address };
            await Readiness.WaitAsync(http, TimeProvider.System, cancellationToken);
            return http;
        }
    }
}
