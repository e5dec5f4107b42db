using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What a burst costs the database.</summary>
public abstract class CostContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private StatementCounters Counters => Fixture.Get<StatementCounters>();

    [StoreFact]
    public async Task When_a_burst_is_full_then_it_costs_one_commit_and_at_most_two_round_trips()
    {
        var id = ABurst.NewId();
        var change = ABurst.Change(id, 0) with
        {
            AddedBookmarks = [ABurst.Bookmark("b1", id, "H", Now), ABurst.Bookmark("b2", id, "H", Now)],
            SetTimers = [ABurst.Timer("t1", Now), ABurst.Timer("t2", Now)],
            Log = new(0, 1, new byte[] { 1 }),
        };
        var commit = ABurst.On(change) with
        {
            Outbox = [ABurst.Message("m1"), ABurst.Message("m2")],
            Inbox = ABurst.Inbox("s", "k"),
        };
        var changes = new CaseChanges
        {
            Order = ACase.Order(id),
            Clocks = [ACase.Clock("c1")],
            OpenTasks = [ACase.OpenTask("k1", Role.ServiceAgent, Role.ServiceSupervisor)],
            Timeline = [ACase.Entry(0), ACase.Entry(1)],
        };

        var (commits, trips) = (Counters.Commits, Counters.RoundTrips);
        await CommitAsync(ACase.Burst(commit, changes));

        (Counters.Commits - commits).ShouldBe(1);
        (Counters.RoundTrips - trips).ShouldBeLessThanOrEqualTo(2);
    }

    [StoreFact]
    public async Task When_bursts_take_numbers_then_only_the_first_of_a_day_costs_more_than_one_round_trip()
    {
        var trips = new List<long>();
        for (var burst = 0; burst < 3; burst++)
        {
            var (commits, before) = (Counters.Commits, Counters.RoundTrips);
            await Store.CommitNumberedAsync(new(2026, 3, 2), _ => ABurst.On(ABurst.NewId(), 0), None);

            (Counters.Commits - commits).ShouldBe(1);
            trips.Add(Counters.RoundTrips - before);
        }

        trips[0].ShouldBeLessThanOrEqualTo(2);
        trips.Skip(1).ShouldAllBe(trip => trip <= 1);
    }

    [StoreFact]
    public async Task When_an_instance_is_loaded_then_it_costs_at_most_one_round_trip()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);

        var trips = Counters.RoundTrips;
        await Store.FindAsync(id, None);

        (Counters.RoundTrips - trips).ShouldBeLessThanOrEqualTo(1);
    }

    [StoreFact]
    public async Task When_a_burst_makes_no_bookmark_then_it_does_not_look_at_the_queue_of_stimuli()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        var before = Counters.Statements;
        await Store.CommitAsync(ABurst.On(id, 1), None);
        (Counters.Statements - before).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_definitions_are_listed_then_it_costs_two_statements_however_many_there_are()
    {
        var definitions = Fixture.Get<IDefinitionStore>();
        await definitions.SaveAllAsync([.. Enumerable.Range(0, 500).Select(Definition)], None);
        var before = Counters.Statements;

        var page = await definitions.ListAsync(new() { Skip = 100, Take = 50, Text = "STEP" }, None);

        (page.Items.Count, page.Total).ShouldBe((50, 500));
        (Counters.Statements - before).ShouldBe(2);
    }

    private StoredDefinition Definition(int number) => new()
    {
        Id = $"v-{number}",
        DefinitionId = $"d-{number}",
        Version = 1,
        Name = $"Step {number}",
        IsLatest = true,
        IsPublished = false,
        Document = "{}",
        CreatedAt = Now,
    };
}
