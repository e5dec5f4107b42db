using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

public sealed class OutboxTests
{
    public sealed class GivenWaitingMessages
    {
        private readonly FakeHandler _mail = new("mail");
        private readonly FakeHandler _hook = new("hook");

        [Fact]
        public async Task When_the_pump_runs_then_each_goes_once_to_the_handler_of_its_kind()
        {
            await using var host = new ATimerHost(options => options.BatchSize = 2, _mail, _hook);
            for (var id = 1; id <= 5; id++)
            {
                host.Outbox.Add(id, id == 3 ? "hook" : "mail");
            }

            (await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None)).ShouldBe(5);
            _mail.Delivered.ShouldBe(["key-1", "key-2", "key-4", "key-5"]);
            _hook.Delivered.ShouldBe(["key-3"]);
            host.Outbox.Count.ShouldBe(0);
        }

        [Fact]
        public async Task When_one_fails_then_it_comes_again_after_a_pause_and_the_others_go()
        {
            await using var host = new ATimerHost(null, _mail);
            host.Outbox.Add(1, "mail", "bad");
            host.Outbox.Add(2, "mail");
            _mail.OnDeliver = (message, _) => message.Payload == "bad"
                ? Task.FromException(new InvalidOperationException("No line."))
                : Task.CompletedTask;
            await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);
            _mail.Delivered.ShouldBe(["key-2"]);
            host.Outbox.Postponed.ShouldBe([(1, host.Now.AddSeconds(5), "No line.")]);

            _mail.OnDeliver = (_, _) => Task.CompletedTask;
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);
            _mail.Delivered.ShouldBe(["key-2", "key-1"]);
        }

        [Fact]
        public async Task When_nobody_delivers_the_kind_then_it_waits_and_says_why()
        {
            await using var host = new ATimerHost();
            host.Outbox.Add(1, "pigeon");
            await host.OutboxPump.DeliverWaitingAsync(CancellationToken.None);
            host.Outbox.Postponed.Single().Failure.ShouldBe("Nobody delivers messages of the kind 'pigeon'.");
        }

        [Fact]
        public async Task When_told_to_stop_in_between_then_what_was_delivered_is_marked()
        {
            await using var host = new ATimerHost(options => options.StopGrace = TimeSpan.Zero, _mail);
            host.Outbox.Add(1, "mail");
            host.Outbox.Add(2, "mail", "slow");
            var begun = new Occasion();
            _mail.OnDeliver = (message, token) =>
            {
                if (message.Payload != "slow")
                {
                    return Task.CompletedTask;
                }

                begun.Give();
                return Task.Delay(Timeout.InfiniteTimeSpan, host.Clock, token);
            };
            using var stop = new CancellationTokenSource();
            var round = host.OutboxPump.DeliverWaitingAsync(stop.Token);
            await begun.NextAsync();
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(round);
            host.Outbox.Count.ShouldBe(1);
        }
    }

    public sealed class GivenTheLoop
    {
        private readonly FakeHandler _mail = new("mail");

        [Fact]
        public async Task When_the_poll_interval_is_over_then_it_looks_again()
        {
            await RunAsync(async host =>
            {
                host.Outbox.Add(1, "mail");
                await host.AdvanceAsync(TimeSpan.FromSeconds(1));
                _mail.Delivered.ShouldBe(["key-1"]);
            });
        }

        [Fact]
        public async Task When_a_burst_that_sends_is_committed_then_it_looks_at_once()
        {
            await RunAsync(async host =>
            {
                host.Outbox.Add(1, "mail");
                host.Get<ICommitListener>().OnCommitted(ACommit.With(new OutgoingMessage("mail", "key-1", "{}")));
                await host.Clock.Waiting.NextAsync();
                _mail.Delivered.ShouldBe(["key-1"]);
            });
        }

        [Fact]
        public async Task When_the_store_breaks_then_it_goes_on_after_the_poll_interval()
        {
            await RunAsync(async host =>
            {
                host.Outbox.Add(1, "mail");
                host.Outbox.Broken = new InvalidOperationException("The store is away.");
                await host.AdvanceAsync(TimeSpan.FromSeconds(1));
                host.Outbox.Broken = null;
                await host.AdvanceAsync(TimeSpan.FromSeconds(1));
                _mail.Delivered.ShouldBe(["key-1"]);
            });
        }

        private async Task RunAsync(Func<ATimerHost, Task> test)
        {
            await using var host = new ATimerHost(null, _mail);
            using var stop = new CancellationTokenSource();
            var loop = host.OutboxLoop.RunAsync(stop.Token);
            await host.Clock.Waiting.NextAsync();
            await test(host);
            await stop.CancelAsync();
            await loop.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }
}
