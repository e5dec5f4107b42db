using System.Text.Json;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

public static class OutboxLaneTests
{
    public sealed class GivenMessagesInLanes
    {
        private readonly FakeHandler _mail = new("mail") { Lane = message => message.Payload[..1] };
        private readonly TaskCompletionSource _gate = new();
        private int _atOnce;
        private int _most;

        [Fact]
        public async Task When_one_lane_is_slow_then_the_others_go_and_its_own_order_is_kept()
        {
            await using var host = new ATimerHost(null, _mail);
            host.Outbox.Add(1, "mail", "a slow");
            host.Outbox.Add(2, "mail", "a");
            host.Outbox.Add(3, "mail", "b");
            var others = new Occasion();
            _mail.OnDeliver = (message, _) =>
            {
                others.Give();
                return message.Payload == "a slow" ? _gate.Task : Task.CompletedTask;
            };

            var round = host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);
            await others.NextAsync();
            await others.NextAsync();
            _gate.SetResult();
            await round;

            _mail.Delivered.ShouldBe(["key-3", "key-1", "key-2"]);
        }

        [Fact]
        public async Task When_there_are_many_lanes_then_no_more_than_allowed_are_delivered_at_once()
        {
            await using var host = new ATimerHost(options => options.Parallelism = 3, _mail);
            for (var id = 1; id <= 12; id++)
            {
                host.Outbox.Add(id, "mail", $"{(char)('a' + id)}");
            }

            _mail.OnDeliver = async (_, _) =>
            {
                var now = Interlocked.Increment(ref _atOnce);
                InterlockedMax(now);
                if (now == 3)
                {
                    _gate.TrySetResult();
                }

                await _gate.Task;
                Interlocked.Decrement(ref _atOnce);
            };
            await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);

            _most.ShouldBe(3);
            host.Outbox.Count.ShouldBe(0);
        }

        [Fact]
        public async Task When_a_lane_cannot_be_read_then_that_message_fails_by_itself_and_the_others_go()
        {
            await using var host = new ATimerHost(null, _mail);
            _mail.Lane = message => message.Payload == "bad" ? throw new JsonException("Bad.") : "lane";
            _mail.OnDeliver = (message, _) => message.Payload == "bad"
                ? Task.FromException(new JsonException("Bad."))
                : Task.CompletedTask;
            host.Outbox.Add(1, "mail", "bad");
            host.Outbox.Add(2, "mail", "good");

            await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);

            _mail.Delivered.ShouldBe(["key-2"]);
            host.Outbox.Postponed.Single().Failure.ShouldBe("Bad.");
        }

        private void InterlockedMax(int now)
        {
            int seen;
            do
            {
                seen = Volatile.Read(ref _most);
            }
            while (now > seen && Interlocked.CompareExchange(ref _most, now, seen) != seen);
        }
    }
}
