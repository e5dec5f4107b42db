using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A burst that is committed can be read again, whole.</summary>
public abstract class CommitContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_an_instance_is_made_then_its_header_state_and_version_are_read_again()
    {
        var id = ABurst.NewId();
        var header = ABurst.Header(id) with { ParentInstanceId = "parent", Name = "A-601", IncidentCount = 2 };
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { Header = header }), None);

        var stored = (await Store.FindAsync(id, None)).ShouldNotBeNull();
        stored.Header.ShouldBe(header);
        stored.State.ToArray().ShouldBe([1, 2, 3, 0]);
        stored.Version.ShouldBe(1);
        stored.QuarantineReason.ShouldBeNull();
    }

    [StoreFact]
    public async Task When_an_instance_is_taken_on_then_header_and_state_are_the_new_ones()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        var ended = ABurst.Header(id) with
        {
            Status = InstanceStatus.Finished,
            UpdatedAt = Now.AddHours(1),
            FinishedAt = Now.AddHours(1),
        };
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { Header = ended }), None);

        var stored = (await Store.FindAsync(id, None)).ShouldNotBeNull();
        stored.Header.ShouldBe(ended);
        stored.Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_there_is_no_such_instance_then_nothing_is_found() =>
        (await Store.FindAsync("nobody", None)).ShouldBeNull();

    [StoreFact]
    public async Task When_a_burst_leaves_a_journal_then_it_is_read_in_order()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { Log = new(0, 2, new byte[] { 1 }) }), None);
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { Log = new(2, 1, new byte[] { 2, 3 }) }), None);

        var logs = new List<BurstLog>();
        await foreach (var log in Store.ReadLogAsync(id, None))
        {
            logs.Add(log);
        }

        logs.Select(log => (log.FirstSequence, log.Count, Length: log.Content.Length)).ShouldBe([(0, 2, 1), (2, 1, 2)]);
    }

    [StoreFact]
    public async Task When_a_child_runs_inline_then_both_instances_are_written()
    {
        var (parent, child) = (ABurst.NewId(), ABurst.NewId());
        var commit = ABurst.On(parent, 0) with { Instances = [ABurst.Change(parent, 0), ABurst.Change(child, 0)] };
        await Store.CommitAsync(commit, None);

        (await Store.FindAsync(parent, None)).ShouldNotBeNull().Version.ShouldBe(1);
        (await Store.FindAsync(child, None)).ShouldNotBeNull().Version.ShouldBe(1);
    }

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
    public async Task When_an_instance_is_loaded_then_it_costs_at_most_one_round_trip()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);

        var trips = Counters.RoundTrips;
        await Store.FindAsync(id, None);

        (Counters.RoundTrips - trips).ShouldBeLessThanOrEqualTo(1);
    }

    [StoreFact]
    public async Task When_the_caller_has_given_up_before_then_nothing_is_written()
    {
        var id = ABurst.NewId();
        await Should.ThrowAsync<OperationCanceledException>(
            () => Store.CommitAsync(ABurst.On(id, 0), new CancellationToken(canceled: true)));

        (await Store.FindAsync(id, None)).ShouldBeNull();
    }
}
