using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
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
    public async Task When_the_caller_has_given_up_before_then_nothing_is_written()
    {
        var id = ABurst.NewId();
        await Should.ThrowAsync<OperationCanceledException>(
            () => Store.CommitAsync(ABurst.On(id, 0), new CancellationToken(canceled: true)));

        (await Store.FindAsync(id, None)).ShouldBeNull();
    }
}
