using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class RecentFindingsTests
{
    public sealed class GivenSomethingFound
    {
        private readonly AccountChanges _changes = new();
        private readonly FakeTimeProvider _clock = new();
        private readonly RecentFindings<string, string> _findings;
        private int _reads;

        public GivenSomethingFound() => _findings = new(_changes, _clock);

        [Fact]
        public async Task When_it_is_asked_for_within_a_second_then_nobody_reads_again()
        {
            await FindAsync("key");
            _clock.Advance(TimeSpan.FromMilliseconds(999));

            (await FindAsync("key")).ShouldBe("key-1");
        }

        [Fact]
        public async Task When_it_is_a_second_old_then_it_is_read_again()
        {
            await FindAsync("key");
            _clock.Advance(RecentFindings<string, string>.LongestAge);

            (await FindAsync("key")).ShouldBe("key-2");
        }

        [Fact]
        public async Task When_an_account_was_changed_here_then_it_is_read_again_at_once()
        {
            await FindAsync("key");
            _changes.Add();

            (await FindAsync("key")).ShouldBe("key-2");
        }

        [Fact]
        public async Task When_an_account_is_changed_while_it_is_read_then_what_was_read_is_not_kept()
        {
            await _findings.FindAsync("key", Changed, CancellationToken.None);

            (await FindAsync("key")).ShouldBe("key-1");

            Task<string?> Changed(string key)
            {
                _changes.Add();
                return Task.FromResult<string?>("of before");
            }
        }

        [Fact]
        public async Task When_many_different_ones_are_asked_for_then_the_memory_stays_small()
        {
            for (var key = 0; key < RecentFindings<string, string>.Most * 3; key++)
            {
                await FindAsync($"{key}");
                _findings.Count.ShouldBeLessThanOrEqualTo(RecentFindings<string, string>.Most);
            }
        }

        [Fact]
        public async Task When_nothing_is_found_then_nothing_is_kept()
        {
            var found = await _findings.FindAsync("guess", _ => Task.FromResult<string?>(null), CancellationToken.None);

            found.ShouldBeNull();
            _findings.Count.ShouldBe(0);
        }

        [Fact]
        public async Task When_reading_fails_then_the_next_one_reads_again()
        {
            await Should.ThrowAsync<InvalidOperationException>(async () => await _findings.FindAsync(
                "key", _ => throw new InvalidOperationException("The store is away."), CancellationToken.None));

            (await FindAsync("key")).ShouldBe("key-1");
        }

        [Fact]
        public async Task When_several_ask_at_once_then_one_reads_for_all_and_who_gives_up_ends_nothing()
        {
            var gate = new TaskCompletionSource<string?>();
            using var givingUp = new CancellationTokenSource();
            var first = _findings.FindAsync("key", Read, givingUp.Token).AsTask();
            var second = _findings.FindAsync("key", Read, CancellationToken.None).AsTask();
            await givingUp.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(first);
            gate.SetResult("found");

            (await second).ShouldBe("found");
            _reads.ShouldBe(1);

            Task<string?> Read(string key)
            {
                Interlocked.Increment(ref _reads);
                return gate.Task;
            }
        }

        private ValueTask<string?> FindAsync(string asked) => _findings.FindAsync(
            asked, key => Task.FromResult<string?>($"{key}-{Interlocked.Increment(ref _reads)}"),
            CancellationToken.None);
    }
}
