using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>When open orders are looked over for a publication.</summary>
public sealed class RulesReviewTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly AskedStore _store = new();
    private readonly RulesInForce _rules = new();

    [Fact]
    public async Task When_nothing_was_published_lately_then_the_first_round_alone_looks()
    {
        var review = Review(publishedMinutesAgo: 60);
        await review.RunAsync(CancellationToken.None);
        await review.RunAsync(CancellationToken.None);
        _store.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task When_something_was_published_then_each_round_looks_until_ten_minutes_have_passed()
    {
        var review = Review(publishedMinutesAgo: 0);
        for (var minute = 0; minute < 15; minute++)
        {
            await review.RunAsync(CancellationToken.None);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _store.Asked.ShouldBe(11);
    }

    [Fact]
    public async Task When_the_store_was_away_all_that_time_then_the_next_round_makes_it_good()
    {
        var review = Review(publishedMinutesAgo: 0);
        _store.IsAway = true;
        await Should.ThrowAsync<InvalidOperationException>(() => review.RunAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromHours(1));
        _store.IsAway = false;

        await review.RunAsync(CancellationToken.None);
        await review.RunAsync(CancellationToken.None);

        _store.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task When_more_orders_wait_than_a_batch_takes_then_all_of_them_are_woken_at_once()
    {
        _store.Waiting = 2_300;
        (await Review(publishedMinutesAgo: 0).ReviewAsync(CancellationToken.None)).ShouldBe(2_300);
        _store.Asked.ShouldBe(3);
    }

    private RulesReview Review(int publishedMinutesAgo)
    {
        _rules.Current = Published(_clock.GetUtcNow().AddMinutes(-publishedMinutesAgo));
        return new RulesReview(_store, _rules, _clock);
    }

    private static ClockRules Published(DateTimeOffset at)
    {
        var site = Rules.Shipped.Site.Calendar;
        return new ClockRules([], [new CalendarVersion(1, site)], site.Name)
        {
            Sequence = 1,
            Newest =
            [
                new RuleVersion
                {
                    Kind = RuleKind.Calendar,
                    Name = site.Name,
                    Number = 1,
                    Content = "{}",
                    Origin = RuleOrigin.Owner,
                    PublishedAt = at,
                    PublishedBy = "owner",
                    Reason = "x",
                },
            ],
        };
    }

    private sealed class RulesInForce : IClockRules
    {
        public ClockRules Current { get; set; } = Rules.Shipped;

        public ValueTask<ClockRules> AtLeastAsync(long sequence, CancellationToken cancellationToken) => new(Current);

        public Task<ClockRules> FreshAsync(CancellationToken cancellationToken) => Task.FromResult(Current);
    }

    private sealed class AskedStore : UnaskedStore
    {
        public int Asked { get; private set; }

        public int Waiting { get; set; }

        public bool IsAway { get; set; }

        public override Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
        {
            Asked++;
            var set = Math.Min(limit, Waiting);
            Waiting -= set;
            return IsAway ? throw new InvalidOperationException("The store is away.") : Task.FromResult(set);
        }

        public override Task<int> CountBehindAsync(CancellationToken cancellationToken) => Task.FromResult(Waiting);
    }
}
