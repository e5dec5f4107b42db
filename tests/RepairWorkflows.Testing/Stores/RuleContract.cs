using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Calendars and policies are kept in versions; orders whose clocks follow older ones are found.</summary>
public abstract class RuleContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IRuleStore Rules => Fixture.Get<IRuleStore>();

    [StoreFact]
    public async Task When_versions_are_published_then_all_of_them_are_read_and_the_sequence_rises()
    {
        (await Rules.FindSequenceAsync(None)).ShouldBe(0);
        await Rules.PublishAsync([Policy(1)], 0, None);
        await Rules.PublishAsync([Calendar(1), Policy(2)], 1, None);

        var stored = await Rules.ReadAsync(None);

        stored.Versions.ShouldBe([Policy(1), Calendar(1), Policy(2)]);
        stored.Sequence.ShouldBe(3);
        (await Rules.FindSequenceAsync(None)).ShouldBe(3);
    }

    [StoreFact]
    public async Task When_one_name_is_asked_for_then_only_its_versions_are_read_newest_first()
    {
        var other = Policy(1) with { Name = "arrival-notice" };
        await Rules.PublishAsync([Policy(1), other, Calendar(1), Policy(2)], 0, None);

        (await Rules.ReadAsync(RuleKind.Policy, "ticketing", None)).ShouldBe([Policy(2), Policy(1)]);
        (await Rules.ReadAsync(RuleKind.Policy, "site", None)).ShouldBeEmpty();
        var heads = await Rules.ListAsync(RuleKind.Policy, "ticketing", None);
        heads.Select(head => (head.Number, head.PublishedAt, head.PublishedBy, head.Reason, head.Origin)).ShouldBe(
            [(2, ABurst.At, "owner", "夏季缩短", RuleOrigin.Owner), (1, ABurst.At, "owner", "夏季缩短", RuleOrigin.Owner)]);
        heads.ShouldAllBe(head => head.GetType() == typeof(RuleHead) && head.Name == "ticketing");
    }

    [StoreFact]
    public async Task When_one_version_is_asked_for_then_it_is_that_or_the_newest()
    {
        await Rules.PublishAsync([Calendar(1), Calendar(2), Policy(1)], 0, None);

        (await Rules.FindAsync(RuleKind.Calendar, "site", null, None)).ShouldBe(Calendar(2));
        (await Rules.FindAsync(RuleKind.Calendar, "site", 1, None)).ShouldBe(Calendar(1));
        (await Rules.FindAsync(RuleKind.Calendar, "site", 3, None)).ShouldBeNull();
        (await Rules.FindAsync(RuleKind.Policy, "site", null, None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_a_number_is_taken_then_nothing_of_the_publication_is_kept()
    {
        await Rules.PublishAsync([Policy(1)], 0, None);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Rules.PublishAsync([Calendar(1), Policy(1)], 1, None));

        (await Rules.ReadAsync(None)).Versions.ShouldBe([Policy(1)]);
    }

    [StoreFact]
    public async Task When_something_else_was_published_since_it_was_read_then_it_has_to_be_read_again()
    {
        await Rules.PublishAsync([Policy(1)], 0, None);

        await Should.ThrowAsync<ConcurrencyConflictException>(() => Rules.PublishAsync([Calendar(1)], 0, None));
        await Rules.PublishAsync([Calendar(1)], 1, None);

        (await Rules.ReadAsync(None)).Versions.ShouldBe([Policy(1), Calendar(1)]);
    }

    [StoreFact]
    public async Task When_sixteen_publish_the_same_number_at_once_then_one_does()
    {
        var attempts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try
            {
                await Rules.PublishAsync([Policy(1)], 0, None);
                return 1;
            }
            catch (ConcurrencyConflictException)
            {
                return 0;
            }
        })));

        attempts.Sum().ShouldBe(1);
        (await Rules.ReadAsync(None)).Sequence.ShouldBe(1);
    }

    [StoreFact]
    public async Task When_clocks_follow_other_versions_then_their_orders_are_woken_once_and_no_others()
    {
        var behind = await OrderAsync(Clock("a"), Clock("b"));
        var byCalendar = await OrderAsync(Clock("c") with { Calendar = "site@1", PolicyVersion = 2 });
        var ahead = await OrderAsync(Clock("h") with { PolicyVersion = 3 });
        await OrderAsync(Clock("d") with { PolicyVersion = 2 });
        await OrderAsync(Clock("g") with { Policy = "gone", Calendar = "site@1" });
        await OrderAsync(Clock("e") with { State = ClockState.Stopped, StoppedAt = Now });
        await Rules.PublishAsync([Policy(1), Policy(2), Calendar(1), Calendar(2)], 0, None);

        (await Rules.CountBehindAsync(None)).ShouldBe(3);
        (await Rules.SetReviewsAsync(Now, 100, None)).ShouldBe(3);
        (await Rules.SetReviewsAsync(Now, 100, None)).ShouldBe(0);
        (await Rules.CountBehindAsync(None)).ShouldBe(3);

        var due = await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None);
        due.Select(timer => timer.InstanceId).ShouldBe([behind, byCalendar, ahead], ignoreOrder: true);
        (await Store.FindByTimerAsync(due[0].Id, None))!.Value.Timer.Name.ShouldBe(RulesReview.TimerName);
    }

    [StoreFact]
    public async Task When_more_are_behind_than_may_be_woken_at_once_then_the_next_round_wakes_the_rest()
    {
        await OrderAsync(Clock("a"));
        await OrderAsync(Clock("b"));
        await OrderAsync(Clock("c"));
        await Rules.PublishAsync([Policy(1), Policy(2)], 0, None);

        (await Rules.SetReviewsAsync(Now, 2, None)).ShouldBe(2);
        (await Rules.SetReviewsAsync(Now, 2, None)).ShouldBe(1);
    }

    private static ClockRecord Clock(string id) =>
        ACase.Clock(id) with { Ledger = """{"budget":"00:05:00","length":{},"segments":[],"stages":[]}""" };

    private static RuleVersion Policy(int number) => new()
    {
        Kind = RuleKind.Policy,
        Name = "ticketing",
        Number = number,
        Content = """{"name":"ticketing","length":{"wall":"00:05:00"},"stages":[{"percent":100}]}""",
        PublishedAt = ABurst.At,
        PublishedBy = "owner",
        Reason = "夏季缩短",
        Origin = RuleOrigin.Owner,
    };

    private static RuleVersion Calendar(int number) => Policy(number) with
    {
        Kind = RuleKind.Calendar,
        Name = "site",
        Content = """{"name":"site","timeZone":"Asia/Shanghai"}""",
        Complete = """{"name":"site","x":1}""",
    };

    private async Task<string> OrderAsync(params ClockRecord[] clocks)
    {
        var id = ABurst.NewId();
        await CommitAsync(ACase.Burst(id, 0, new CaseChanges
        {
            Order = ACase.Order(id),
            Clocks = [.. clocks.Select(clock => clock with { Id = $"{id}/{clock.Id}" })],
            OpenTasks = [],
            ClosedTasks = [],
            Timeline = [],
        }));
        return id;
    }
}
