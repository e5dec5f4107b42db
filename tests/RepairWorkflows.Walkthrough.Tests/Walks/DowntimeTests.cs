using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class DowntimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Downtime = TimeSpan.FromMinutes(45);

    [Collection(SharedWalk.Name)]
    public sealed class GivenALimitThatPassesWhileTheServerIsDown
    {
        [Fact]
        public async Task When_it_is_started_again_then_the_limit_is_on_record_once_with_its_own_instant()
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var desk = new TestDesk();
            await desk.StartAsync(patience.Token);
            var orderId = await desk.ReportAsync(patience.Token);
            await desk.KillAsync(patience.Token);
            DemoClockFile.PassWhileDown(desk.Data, Downtime);
            await desk.StartAsync(patience.Token);

            var order = await ReadBreachedAsync(desk.Api, orderId, patience.Token);

            var due = order.Clocks.Single(clock => clock.Policy == "ticketing").DueAt!.Value;
            order.Timeline.Where(entry => entry.Kind == "clock.breached")
                .Select(entry => (entry.At, IsRecordedAfterTheDowntime: entry.RecordedAt > due + (Downtime / 2)))
                .ShouldBe([(due, true)]);
        }

        private static async Task<Order> ReadBreachedAsync(
            RepairApi api, Guid orderId, CancellationToken cancellationToken)
        {
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
    }
}
